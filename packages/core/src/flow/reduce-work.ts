import type { WorkRequest } from '../model/work-request.ts'
import type { Option, Weighed } from './verdict.ts'

/**
 * As much of the same work as fits now: one of each thing that was asked for, then as many of each as
 * still fit beside the others, in the order asked. Nothing asked for is left out.
 */
export function reduceWork(
  work: WorkRequest,
  weigh: (asked: WorkRequest) => Weighed,
): Option | undefined {
  const asked = { actions: work.actions ?? [], limits: work.limits ?? [] }
  const actions = asked.actions.map((action) => ({ ...action, quantity: 1 }))
  const limits = asked.limits.map((request) => ({ ...request, count: 1 }))
  if (!weigh({ actions, limits }).allowed) return undefined
  for (const [index, one] of actions.entries()) {
    const wanted = asked.actions[index]?.quantity ?? 1
    if (wanted === 1) continue
    // What stands last is told how often it fits beside everything before it.
    const { items } = weigh({ actions: [...actions.toSpliced(index, 1), one], limits })
    const fits = items[actions.length - 1]?.maxAllowed ?? wanted
    actions[index] = { ...one, quantity: Math.min(wanted, fits) }
  }
  for (const [index, one] of limits.entries()) {
    const wanted = asked.limits[index]?.count ?? 1
    if (wanted === 1) continue
    const { items } = weigh({ actions, limits: [...limits.toSpliced(index, 1), one] })
    const fits = items.at(-1)?.maxAllowed ?? wanted
    limits[index] = { ...one, count: Math.min(wanted, fits) }
  }
  return { kind: 'reduce', actions, limits }
}
