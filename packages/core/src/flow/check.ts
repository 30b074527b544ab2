import type { ActionIdOf } from '../catalogue/define-catalogue.ts'
import type { Narrowed } from '../credits.ts'
import type { Catalogue, GatePolicy } from '../model/catalogue.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { findRemedies } from './remedies.ts'
import type { Standing } from './standing.ts'
import type { Verdict } from './verdict.ts'
import { weigh } from './weigh.ts'

/**
 * Would all of this work be allowed? One all-or-nothing verdict over its actions and limits; a denial
 * says what is missing and what would verifiably help. Pure: the same answer in a browser and on the
 * server, where it decides. `explain` puts it into words.
 */
export function check<const Defined extends Catalogue>(
  standing: Standing,
  work: Narrowed<WorkRequest, ActionIdOf<NoInfer<Defined>>>,
  catalogue: Defined,
  gate: GatePolicy = catalogue.gate,
): Verdict {
  const verdict = weigh(standing, work, catalogue, gate)
  if (verdict.allowed) return verdict
  return { ...verdict, remedies: findRemedies(standing, work, verdict, catalogue, gate) }
}
