import { useEffect, useRef } from 'react'
import { useHost } from './host.ts'

/** Goes from one account of the demo to another. */
export function AccountSwitcher() {
  const { account, accounts, wasSwitched, switchTo } = useHost()
  const select = useRef<HTMLSelectElement>(null)

  // The keyboard stays where it was: this one stands in the place of the one that was used.
  useEffect(() => {
    if (wasSwitched) select.current?.focus()
  }, [wasSwitched])

  return (
    <label className="account">
      <span className="hidden">Account</span>
      <select ref={select} value={account.id} onChange={(event) => switchTo(event.target.value)}>
        {accounts.map(({ id, name, about }) => (
          <option key={id} value={id}>
            {name} · {about}
          </option>
        ))}
      </select>
    </label>
  )
}
