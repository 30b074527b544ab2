import type { Scope } from '../contract/route.ts'

/** Who is asking: the host's backend, or somebody with one account's token. */
export type Caller =
  | { readonly kind: 'service' }
  | {
      readonly kind: 'account'
      readonly account: string
      readonly scopes: readonly Scope[]
    }
