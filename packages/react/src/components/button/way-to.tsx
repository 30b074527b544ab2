import type { ReactNode } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import type { Destination } from '../../provider/credits-event.ts'
import type { ButtonLook } from '../../provider/slots.ts'
import { Button } from './button.tsx'

/** Leads to another page of the host: by its own link, or by a button that asks it to go there. */
export function WayTo({
  to,
  look = 'plain',
  className,
  onClick,
  children,
}: {
  to: Destination
  look?: ButtonLook | undefined
  className?: string | undefined
  onClick?: (() => void) | undefined
  children: ReactNode
}) {
  const { onNavigate, slots } = useCredits()
  if (slots.Link) {
    return (
      <slots.Link to={to} look={look} className={className} onClick={() => onClick?.()}>
        {children}
      </slots.Link>
    )
  }
  return (
    <Button
      look={look}
      className={className}
      onClick={() => {
        onClick?.()
        onNavigate?.(to)
      }}
    >
      {children}
    </Button>
  )
}

/** Whether the host has any way to other pages. */
export function useCanNavigate(): boolean {
  const { onNavigate, slots } = useCredits()
  return onNavigate !== undefined || slots.Link !== undefined
}
