import { Select, type SelectOption } from './select.tsx'

/** Narrows something to one of a few; `any` stands first and narrows nothing. */
export function FilterSelect<Value extends string | number>({
  label,
  any,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly any: string
  readonly options: readonly SelectOption<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
}) {
  return (
    <Select
      aria-label={label}
      data-chosen={value === undefined ? undefined : ''}
      options={options}
      value={value ?? ''}
      onChange={({ target }) => onChange(options[target.selectedIndex - 1]?.value)}
    >
      <option value="">{any}</option>
    </Select>
  )
}
