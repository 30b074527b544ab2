import type { DemoAccounts } from '../shared/demo-account.ts'
import { samples } from './demo/samples.ts'

/** An account without a past: what a visitor does in it is all that happened. */
export const newAccount = 'demo'

/** Every account of the demo, for the switcher. */
export const demoAccounts: DemoAccounts = {
  first: samples[0]?.id ?? newAccount,
  accounts: [
    ...samples.map(({ id, name, about }) => ({ id, name, about, isSample: true })),
    { id: newAccount, name: 'A new account', about: 'Starter, nothing done yet', isSample: false },
  ],
}

/** Who works in each account. */
export const actors = [
  ...samples.map(({ id, team }) => ({ id, actor: team[0]?.name ?? 'Mara' })),
  { id: newAccount, actor: 'Mara' },
]
