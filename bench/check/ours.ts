import { check, defaultCatalogue, type Verdict } from '@igny8/credits-core'
import { type Contender, work } from './contender.ts'

/** `check` of the core, as it is published. */
export const ours: Contender = {
  name: 'check',
  open: (standing) => ({
    ask: () => check(standing, work, defaultCatalogue),
    allows: (answer) => (answer as Verdict).allowed,
  }),
}
