import { CreditsError } from '@igny8/credits-core'

/** Why a search failed, for the operator's log. */
export type AhrefsFailureReason =
  | 'key_refused'
  | 'not_in_subscription'
  | 'units_used_up'
  | 'rate_limited'
  | 'refused'
  | 'unavailable'
  | 'unreadable'
  | 'too_large'
  | 'no_connection'
  | 'timed_out'
  | 'closing'

/** A search that ended without rows. It carries none of the provider's text. */
export class AhrefsFailure extends CreditsError {
  readonly reason: AhrefsFailureReason

  constructor(reason: AhrefsFailureReason) {
    const code = reason === 'timed_out' ? 'provider_timeout' : 'provider_error'
    super(code, `The provider of keyword data gave no rows (${reason}).`, { charged: 'no' })
    this.reason = reason
  }
}

/** Classifies an answer that is no success: its status says little, its text says more. */
export function failureOf(status: number, body: string): AhrefsFailure {
  return new AhrefsFailure(reasonOf(status, errorText(body)))
}

function reasonOf(status: number, text: string): AhrefsFailureReason {
  if (/units? (limit|left)|insufficient units/i.test(text)) return 'units_used_up'
  if (status === 429 || /too many requests|rate limit/i.test(text)) return 'rate_limited'
  if (/add-?on|subscription|plan|not available/i.test(text)) return 'not_in_subscription'
  if (status === 401 || status === 403) return 'key_refused'
  return status >= 500 ? 'unavailable' : 'refused'
}

/** The text of `{"error": "text"}` and of `["Error", "text"]` or `["Error", ["Kind", "text"]]`. */
function errorText(body: string): string {
  try {
    const said: unknown = JSON.parse(body)
    if (Array.isArray(said)) return said.flat(2).join(' ')
    if (typeof said === 'object' && said !== null && 'error' in said) return String(said.error)
  } catch {
    // A gateway's page, say: its status is all there is.
  }
  return ''
}
