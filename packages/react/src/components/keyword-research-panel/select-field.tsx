import { useId } from 'react'
import type { SelectOption } from '../select/select.tsx'

/** One of a few, with what it is about above it. */
export function SelectField({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: readonly SelectOption[]
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="ig-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="ig-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
