import { useHost } from './host.ts'

/** Goes from one account of the demo to another. */
export function AccountSwitcher() {
  const { account, accounts, switchTo } = useHost()
  return (
    <label className="account">
      <span className="hidden">Account</span>
      <select value={account.id} onChange={(event) => switchTo(event.target.value)}>
        {accounts.map(({ id, name, about }) => (
          <option key={id} value={id}>
            {name} · {about}
          </option>
        ))}
      </select>
    </label>
  )
}
