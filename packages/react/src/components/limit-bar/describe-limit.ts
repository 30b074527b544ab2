import type { Level, LimitName, LimitUsage } from '@igny8/credits-core'
import type { limitWordsEn, SayOf } from '@igny8/credits-core/words'

/** A limit in words and shares, ready to be drawn. */
export interface LimitDescription {
  readonly level: Level
  readonly label: string
  /** What is left: "2 left", "None left", "Unlimited". */
  readonly left: string
  /** What is taken: "3 of 5 used". Null where nothing can be. */
  readonly used: string | null
  /** What else is worth knowing: on hold, about to be added, when it resets. */
  readonly notes: readonly string[]
  /** Whether everything pending fits. */
  readonly fits: boolean
  /** Null where a meter would have no range: unlimited, or not in the plan. */
  readonly meter: LimitMeter | null
}

/** The bar of a limit: its range, what is used and about to be, and a sentence that says both. */
export interface LimitMeter {
  readonly value: number
  readonly max: number
  readonly valueText: string
  /** 0 to 1. `usedShare + pendingShare` is never more than 1. */
  readonly usedShare: number
  readonly pendingShare: number
}

/** `pending` is how many more the person is about to add. */
export function describeLimit(
  name: LimitName,
  usage: LimitUsage,
  say: SayOf<typeof limitWordsEn>,
  { pending = 0, label = say(`limit.name.${name}`) }: { pending?: number; label?: string } = {},
): LimitDescription {
  const { level, limit, used, held, remaining, resetsAt } = usage
  const left = sayLeft(usage, say)
  const fits = remaining === null || pending <= remaining
  const described = { level, label, left, fits }

  if (level === 'not_in_plan') return { ...described, used: null, notes: [], meter: null }

  const notes = [
    held > 0 && say('limit.held', { held }),
    pending > 0 &&
      (fits ? say('limit.pending', { pending }) : say('limit.fits', { pending, remaining })),
    resetsAt !== null && say('limit.resets', { resetsAt }),
  ].filter((note) => note !== false)

  if (limit === null || limit === 0) {
    return { ...described, used: say('limit.usedUnlimited', { used }), notes, meter: null }
  }

  const meterText = say('limit.meter', { limitName: name, used, limit, left })
  const usedShare = Math.min(used / limit, 1)
  return {
    ...described,
    used: say('limit.used', { used, limit }),
    notes,
    meter: {
      value: Math.min(used, limit),
      max: limit,
      valueText: [meterText, ...notes].join(', '),
      usedShare,
      pendingShare: Math.min((held + pending) / limit, 1 - usedShare),
    },
  }
}

function sayLeft(
  { level, limit, used, held, remaining }: LimitUsage,
  say: SayOf<typeof limitWordsEn>,
): string {
  switch (level) {
    case 'unlimited':
      return say('limit.unlimited')
    case 'not_in_plan':
      return say('limit.notInPlan')
    case 'over':
      return say('limit.over', { over: used + held - (limit ?? 0) })
    case 'at':
      return say('limit.noneLeft')
    case 'ok':
    case 'near':
      return say('limit.left', { remaining })
    default:
      return level satisfies never
  }
}
