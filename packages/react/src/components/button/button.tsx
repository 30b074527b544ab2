import { type ComponentPropsWithoutRef, forwardRef, useContext } from 'react'
import { CreditsContext } from '../../provider/credits-context.ts'
import type { ButtonLook } from '../../provider/slots.ts'
import { joinClassNames } from '../join-class-names.ts'

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  readonly look?: ButtonLook | undefined
}

/** A button, or the host's own in its place. It needs no provider. */
export const Button = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'plain', className, ...props },
  ref,
) {
  const HostButton = useContext(CreditsContext)?.slots.Button
  if (HostButton) {
    return <HostButton type="button" {...props} ref={ref} className={className} look={look} />
  }
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={joinClassNames('ig-button', className)}
      data-look={look}
    />
  )
})
