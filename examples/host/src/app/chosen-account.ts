import type { DemoAccounts } from '../shared/demo-account.ts'

const name = 'igny8-demo-account'

/** The account this tab is in: of the address (`?account=…`), else the one it was in, else the first. */
export function chosenAccount({ accounts, first }: DemoAccounts): string {
  const address = new URL(location.href)
  const asked = address.searchParams.get('account') ?? sessionStorage.getItem(name)
  if (address.searchParams.has('account')) {
    address.searchParams.delete('account')
    history.replaceState(null, '', address)
  }
  const account = accounts.find(({ id }) => id === asked)?.id ?? first
  sessionStorage.setItem(name, account)
  return account
}

export function keepAccount(account: string): void {
  sessionStorage.setItem(name, account)
}
