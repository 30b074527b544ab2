import type { ButtonSlotProps, Destination, LinkSlotProps, Slots } from '@igny8/credits-react'

const looks = {
  plain: 'rounded-full border border-stone-500 px-4 py-1.5 hover:border-current',
  primary: 'rounded-full bg-violet-700 px-4 py-1.5 text-white hover:bg-violet-900',
  link: 'font-medium underline underline-offset-4',
}

/** The host's own button. */
function Button({ look, className = '', ...props }: ButtonSlotProps) {
  return <button {...props} className={`${looks[look]} ${className}`} />
}

/** The host's own link: a real address, so that it opens in a new tab too. */
function Link({ to, look, className = '', onClick, children }: LinkSlotProps) {
  return (
    <a href={addressOf(to)} onClick={onClick} className={`${looks[look]} ${className}`}>
      {children}
    </a>
  )
}

function addressOf(to: Destination): string {
  return to.page === 'limit' ? `/${to.limit}` : `/${to.page}`
}

export const slots: Slots = { Button, Link }
