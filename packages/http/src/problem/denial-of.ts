import { CreditsError, type Decision, type DecisionCode, type ErrorCode } from '@igny8/credits-core'

/** A denial as an error: the shape in which it crosses the wire. */
export function denialOf(decision: Decision): CreditsError {
  const resetsAt = decision.items.find((item) => item.code === decision.code)?.resetsAt
  const params = Object.entries<string | number | null>({
    ...decision.message.params,
    ...(resetsAt && { resetsAt }),
  })
  return new CreditsError(codeOf(decision.code), decision.message.text, {
    decision,
    params: Object.fromEntries(
      params.filter((entry): entry is [string, string | number] => entry[1] !== null),
    ),
  })
}

function codeOf(code: DecisionCode): ErrorCode {
  switch (code) {
    case 'insufficient_credits':
    case 'plan_limit_reached':
    case 'monthly_limit_reached':
    case 'not_in_plan':
    case 'plan_inactive':
      return code
    case 'unavailable':
      return 'temporarily_unavailable'
    case 'ok':
    case 'near_limit':
      return 'internal_error'
    default:
      return code satisfies never
  }
}
