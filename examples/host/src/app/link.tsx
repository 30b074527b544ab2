import type { ComponentProps, MouseEvent } from 'react'
import { goTo } from './use-path.ts'

/** A link between pages of the app; opening it in a new tab works as everywhere. */
export function Link({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  return <a {...props} href={href} onClick={follow} />

  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goTo(href)
  }
}
