import type { Decision } from '../model/decision.ts'
import type { Remedy } from '../model/remedy.ts'

/** A decision before it is put into words. */
export type Verdict = Omit<Decision, 'message' | 'remedies'> & { readonly remedies: Option[] }

/** What the scales show, before anybody asks what would help. */
export type Weighed = Omit<Verdict, 'remedies'>

/** A remedy before it is put into words. */
export type Option = DistributiveOmit<Remedy, 'message'>

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never
