import { Select, type SelectOption } from './select.tsx'

/** Narrows something to one of a few; `any` stands first and narrows nothing. */
export function FilterSelect({
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
    <Select
      aria-label={label}
      data-chosen={value === undefined ? undefined : ''}
      options={options}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      <option value="">{any}</option>
    </Select>
  )
}
