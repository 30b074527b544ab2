/** What the design asks of the speed, and what was measured. */
export interface Target {
  /** Its number in the list of targets. */
  readonly number: number
  readonly what: string
  readonly measured: number
  readonly bound: 'at least' | 'at most'
  readonly asked: number
  /** ×, %, ms, MB … */
  readonly unit: string
}

export interface WithTargets {
  readonly targets: readonly Target[]
}

export function atLeast(
  number: number,
  what: string,
  measured: number,
  asked: number,
  unit = '×',
): Target {
  return { number, what, measured, bound: 'at least', asked, unit }
}

export function atMost(
  number: number,
  what: string,
  measured: number,
  asked: number,
  unit = '×',
): Target {
  return { number, what, measured, bound: 'at most', asked, unit }
}

export function isReached({ measured, bound, asked }: Target): boolean {
  return bound === 'at least' ? measured >= asked : measured <= asked
}
