import type { ClaimableLimitName } from './catalogue/limit-names.ts'
import type { PutAccount } from './model/account.ts'
import type { ChargeRequest } from './model/charge.ts'
import type { ClaimRequest } from './model/claim.ts'
import type { GrantRequest } from './model/grant.ts'
import type { AddKeywordsRequest, RemoveKeywordsRequest } from './model/keyword.ts'
import type {
  DrawRequest,
  ReleaseRequest,
  ReserveRequest,
  SettleRequest,
} from './model/reservation.ts'
import type { StartRunRequest, StepRunRequest } from './model/run.ts'

interface Of<Type extends string, Input> {
  readonly type: Type
  readonly account: string
  readonly input: Input
}

/** A command whose first answer is remembered under `key`. */
interface Keyed<Type extends string, Input> extends Of<Type, Input> {
  readonly key: string
}

interface WithReservation {
  readonly reservation: string
}

interface WithRun {
  readonly run: string
}

/** Everything that can change an account, as data. `decide` is a function of these. */
export type Command =
  | Of<'put_account', PutAccount>
  | Keyed<'grant', GrantRequest>
  | Keyed<'charge', ChargeRequest>
  | Keyed<'reserve', ReserveRequest>
  | Keyed<'draw', DrawRequest & WithReservation>
  | Keyed<'settle', SettleRequest & WithReservation>
  | Keyed<'release', ReleaseRequest & WithReservation>
  | Keyed<'start_run', StartRunRequest>
  | Keyed<'step_run', StepRunRequest & WithRun>
  | Keyed<'resume_run', WithRun>
  | Keyed<'finish_run', WithRun>
  | Of<'claim', ClaimRequest & { limit: ClaimableLimitName; name: string }>
  | Of<'unclaim', { limit: ClaimableLimitName; name: string }>
  | Keyed<'add_keywords', AddKeywordsRequest>
  | Of<'remove_keywords', RemoveKeywordsRequest>
  | Of<'catch_up', Record<never, never>>

/** What a command can be. */
export type CommandType = Command['type']

/** The command of one type. */
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>
