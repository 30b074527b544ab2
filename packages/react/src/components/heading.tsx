import type { ComponentProps } from 'react'
import type { HeadingLevel } from './common-props.ts'

/** A heading at the level that the page around it asks for. */
export function Heading({ level, ...props }: ComponentProps<'h2'> & { level: HeadingLevel }) {
  const Tag = `h${level}` as const
  return <Tag {...props} />
}
