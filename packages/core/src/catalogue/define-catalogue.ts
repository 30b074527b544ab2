import type { Credits } from '../credits.ts'
import { CreditsError, type FieldError } from '../credits-error.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { catalogueProblems } from './catalogue-problems.ts'

/** The ids of a catalogue's actions, as a union. */
export type ActionIdOf<Defined extends Catalogue> =
  Defined['priceLists'][number]['actions'][number]['id']

/** The ids of a catalogue's plans, as a union. */
export type PlanIdOf<Defined extends Catalogue> = Defined['plans'][number]['id']

/**
 * `Credits` of one catalogue: a wrong action or plan does not compile. Every `Credits` can be taken as
 * one, since it is the types alone that are narrower.
 */
export type CreditsOf<Defined extends Catalogue> = Credits<ActionIdOf<Defined>, PlanIdOf<Defined>>

/**
 * Takes a host's own plans and prices, whole. Throws `invalid_field` with one error for everything
 * that is wrong with them: a JSON pointer to the row and field, the value, and what it should be.
 *
 * It relies on the compiler for the rest: take a file with `parseCatalogue`, of `/schemas`. A
 * catalogue is a value: what is changed in it later is not seen.
 */
export function defineCatalogue<const Defined extends Catalogue>(catalogue: Defined): Defined {
  const errors: readonly FieldError[] = catalogueProblems(catalogue)
  const [first] = errors
  if (first === undefined) return catalogue
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  throw new CreditsError('invalid_field', `Catalogue ${first.pointer}: ${first.message}${more}`, {
    errors,
  })
}
