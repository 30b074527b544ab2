import type { ComponentProps } from 'react'

export interface SelectOption<Value extends string | number = string> {
  readonly value: Value
  readonly name: string
}

/** One of a few, by name. */
export function Select({
  options,
  children,
  ...select
}: ComponentProps<'select'> & { readonly options: readonly SelectOption<string | number>[] }) {
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
