import type { ClaimableLimitName } from './catalogue/limit-names.ts'
import type { Command } from './command.ts'
import { normaliseKeyword } from './flow/normalise-keyword.ts'

/** Which rows of an account, besides its own, a command must see. */
export interface Needs {
  readonly reservations: readonly string[]
  /** Also every open reservation and pending claim of the account. */
  readonly everythingOpen: boolean
  /** Each of them with the reservation it names. */
  readonly runs: readonly string[]
  readonly claims: readonly { readonly limit: ClaimableLimitName; readonly name: string }[]
  readonly keywordIds: readonly string[]
  readonly keywordIdentities: readonly { readonly normalised: string; readonly country: string }[]
  readonly key: string | null
}

const nothing: Needs = {
  reservations: [],
  everythingOpen: false,
  runs: [],
  claims: [],
  keywordIds: [],
  keywordIdentities: [],
  key: null,
}

/** What must be loaded before `decide` may see the command. */
export function needs(command: Command): Needs {
  switch (command.type) {
    case 'put_account':
      return { ...nothing, everythingOpen: command.input.cycleAnchor !== undefined }
    case 'catch_up':
      return nothing
    case 'grant':
    case 'charge':
    case 'reserve':
    case 'start_run':
      return { ...nothing, key: command.key }
    case 'draw':
    case 'settle':
    case 'release':
      return { ...nothing, key: command.key, reservations: [command.input.reservation] }
    case 'step_run':
    case 'resume_run':
    case 'finish_run':
      return { ...nothing, key: command.key, runs: [command.input.run] }
    case 'claim': {
      const { input } = command
      return { ...nothing, claims: [input], reservations: reservationOf(input) }
    }
    case 'unclaim':
      return { ...nothing, claims: [command.input] }
    case 'add_keywords':
      return {
        ...nothing,
        key: command.key,
        keywordIdentities: identitiesOf(command.input.keywords),
        reservations: reservationOf(command.input),
      }
    case 'remove_keywords':
      return { ...nothing, keywordIds: command.input.ids }
    default:
      return command satisfies never
  }
}

function reservationOf({ reservation }: { readonly reservation?: string | undefined }) {
  return reservation === undefined ? [] : [reservation]
}

function identitiesOf(keywords: readonly { keyword: string; country: string }[]) {
  return keywords.flatMap(({ keyword, country }) => {
    const words = normaliseKeyword(keyword)
    return 'rejection' in words ? [] : [{ normalised: words.normalised, country }]
  })
}
