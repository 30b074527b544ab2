import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { joinClassNames } from '../join-class-names.ts'

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  readonly look?: 'plain' | 'primary' | 'link' | undefined
}

export const Button = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'plain', className, ...props },
  ref,
) {
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
