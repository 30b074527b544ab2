/** Why a well-formed command makes no sense in the state it met. Nothing was changed. */
export type RejectionCode =
  | 'not_found'
  | 'invalid_amount'
  | 'invalid_field'
  | 'idempotency_key_reused'
  | 'reservation_settled'
  | 'reservation_released'
  | 'reservation_expired'
  | 'settle_exceeds_reserved'

/** The values that a rejection names. */
export type RejectionParams = Readonly<Record<string, string | number>>

/** Thrown inside the flow and turned into a rejected outcome by `decide`. */
export class Rejection extends Error {
  override readonly name = 'Rejection'
  readonly code: RejectionCode
  readonly params: RejectionParams

  constructor(code: RejectionCode, params: RejectionParams) {
    super(code)
    this.code = code
    this.params = params
  }
}
