import { CreditsError, type ErrorCode } from './credits-error.ts'
import type { RejectionCode, RejectionParams } from './state/rejection.ts'

/** The error of a rejected command: what is wrong, which value, and what to do next. */
export function rejectionError(code: RejectionCode, params: RejectionParams): CreditsError {
  const error: ErrorCode = code
  const field = params.field
  const message = describe(code, params)
  const errors =
    field === undefined
      ? []
      : [{ pointer: `/${String(field).replaceAll('.', '/')}`, code, message }]
  return new CreditsError(error, message, { params, errors })
}

function describe(code: RejectionCode, params: RejectionParams): string {
  switch (code) {
    case 'not_found':
      return `There is no ${nameOf(params)}. Check the id, or create it first.`
    case 'invalid_amount':
      return `The amount${quoted(params)} is too large; at most ${params.maximum} fits. Send less.`
    case 'invalid_field':
      return describeField(params)
    case 'idempotency_key_reused':
      return `The key "${params.key}" was used for another request. Make a new key for each intent.`
    case 'reservation_settled':
    case 'reservation_released':
    case 'reservation_expired':
      if (params.run !== undefined) return `Run "${params.run}" has finished. Start a new one.`
      return `Reservation "${params.reservation}" has ended (${code.slice('reservation_'.length)}). Make a new one.`
    case 'settle_exceeds_reserved':
      return `Reservation "${params.reservation}" holds ${params.held}, less than the ${params.cost ?? params.used} asked for. Settle at most what is held, or pass over: "charge_reserved".`
    default:
      return code satisfies never
  }
}

function describeField(params: RejectionParams): string {
  if (params.run !== undefined && params.maximum !== undefined) {
    return `Run "${params.run}" has ${params.maximum} ${params.field}, the most there can be. Finish it and start another.`
  }
  if (params.maximum !== undefined) {
    return `This account has ${params.maximum} of "${params.field}", the most there can be. End or use some first.`
  }
  const value = `The value${quoted(params)} of "${params.field}" is not possible here.`
  switch (params.field) {
    case 'planId':
      return `There is no plan${quoted(params)}. The catalogue has ${params.known ?? 'lost it'}.`
    case 'action':
      return `There is no action${quoted(params)} in the price list. Use the id of one that is.`
    case 'tokens.model':
      return `The action "${params.action}" has no price for the model${quoted(params)}. Use one that the price list names.`
    case 'words':
    case 'tokens':
    case 'images':
      return `The action "${params.action}" is priced by "${params.field}", and neither the request nor the price list says how much. Say it.`
    case 'limits':
      return `Slots of${quoted(params)} are not settled. Claim sites and users, or add keywords, with the reservation's id; what it still holds goes back.`
    case 'step':
      return `The step${quoted(params)} is not started. Send "started" first; one that ended stays so.`
    case 'expiresAt':
      return `${value} Use a time in the future.`
    case 'timeZone':
      return `${value} Use a name such as Europe/Berlin.`
    default:
      return value
  }
}

function nameOf(params: RejectionParams): string {
  const [kind, id] = Object.entries(params)[0] ?? ['thing', '']
  return `${kind} "${id}"`
}

function quoted(params: RejectionParams): string {
  return params.value === undefined ? '' : ` "${params.value}"`
}
