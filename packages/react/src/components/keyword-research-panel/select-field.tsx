import { type ComponentProps, useId } from 'react'
import { Select } from '../select/select.tsx'

/** One of a few, with what it is about above it. */
export function SelectField({
  label,
  ...select
}: ComponentProps<typeof Select> & { label: string }) {
  const id = useId()
  return (
    <div className="ig-field">
      <label htmlFor={id}>{label}</label>
      <Select id={id} {...select} />
    </div>
  )
}
