import type { ComponentProps } from 'react'

export interface SelectOption {
  readonly value: string
  readonly name: string
}

/** One of a few, by name. */
export function Select({
  options,
  children,
  ...select
}: ComponentProps<'select'> & { readonly options: readonly SelectOption[] }) {
  return (
    <select className="ig-select" {...select}>
      {children}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  )
}
