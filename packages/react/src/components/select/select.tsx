export interface SelectOption {
  readonly value: string
  readonly name: string
}

/** One of a few, by name; `any` stands first and narrows nothing. */
export function Select({
  label,
  any,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly any: string
  readonly options: readonly SelectOption[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}) {
  return (
    <select
      className="ig-select"
      aria-label={label}
      data-chosen={value === undefined ? undefined : ''}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  )
}
