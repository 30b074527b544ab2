import type { Credits } from '@igny8/credits-core'
import { FastResponse } from 'srvx'
import * as z from 'zod'
import { keySchema, nameSchema, readBody } from './read-body.ts'
import type { HostRoute, routesOf } from './route.ts'

/** What only a demo has: another plan at once, credits for nothing, a schedule that is due now. */
export function demoRoutes(
  inAccount: ReturnType<typeof routesOf>,
  credits: Credits,
): readonly HostRoute[] {
  return [
    inAccount('POST', '/demo/plan', async ({ account }, { request }) => {
      const { planId } = await readBody(request, z.strictObject({ planId: nameSchema }))
      return FastResponse.json(await credits.putAccount({ account, planId }))
    }),
    inAccount('POST', '/demo/credits', async ({ account }, { request }) => {
      const { key, count } = await readBody(
        request,
        z.strictObject({ key: keySchema, count: z.int().min(1).max(1_000_000) }),
      )
      const reason = 'Bought in the demo'
      return FastResponse.json(
        await credits.grant({ account, key, kind: 'purchase', credits: count, reason }),
      )
    }),
    inAccount('POST', '/demo/spend', async ({ account }, { request }) => {
      const schema = z.strictObject({ key: keySchema, keep: z.int().min(0).max(1_000_000) })
      const { key, keep } = await readBody(request, schema)
      const { available } = (await credits.account({ account })).credits
      if (available <= keep) return FastResponse.json(null)
      const actions = [{ action: 'content_generation', words: (available - keep) * 10 }]
      const context = { label: 'Spent in the demo' }
      return FastResponse.json(await credits.charge({ account, key, actions, context }))
    }),
    inAccount('POST', '/demo/next-week', async ({ schedule, book }, { request }) => {
      await readBody(request, z.strictObject({}))
      const due = book.state().schedule
      if (due) await schedule.tick(Date.parse(due.dueAt))
      return FastResponse.json(book.state())
    }),
  ]
}
