import type { Option } from './verdict.ts'

/**
 * What helps a run: it asks for its automation and its steps as they are, so that fewer or cheaper
 * actions are no help. `smaller` is an automation that would start.
 */
export function remediesOfRun(remedies: readonly Option[], smaller?: Option): Option[] {
  const paid = remedies.filter(({ kind }) => kind === 'upgrade' || kind === 'buy_credits')
  const wait = remedies.filter(({ kind }) => kind === 'wait')
  const options = [...paid, ...(smaller === undefined ? [] : [smaller]), ...wait]
  return options.length > 0 ? options : [{ kind: 'contact' }]
}
