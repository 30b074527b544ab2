import type { ComponentPropsWithRef, ComponentType, ReactNode } from 'react'
import type { Destination } from './credits-event.ts'

/** What a button of the host's gets: all that a `<button>` takes, and how it should look. */
export interface ButtonSlotProps extends ComponentPropsWithRef<'button'> {
  readonly look: ButtonLook
}

/** How a button should look. */
export type ButtonLook = 'plain' | 'primary' | 'link'

/** What a link of the host's gets. The host knows the address of the destination. */
export interface LinkSlotProps {
  readonly to: Destination
  readonly look: ButtonLook
  readonly className: string | undefined
  /** To be called on a click, beside following the link. */
  readonly onClick: () => void
  readonly children: ReactNode
}

/** The host's own parts, which stand where ours would. */
export interface Slots {
  /** Every button. */
  readonly Button?: ComponentType<ButtonSlotProps> | undefined
  /** Whatever leads to another page of the host; without it, buttons that call `onNavigate`. */
  readonly Link?: ComponentType<LinkSlotProps> | undefined
}
