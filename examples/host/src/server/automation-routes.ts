import { automationConfigSchema } from '@igny8/credits-core/schemas'
import { FastResponse } from 'srvx'
import * as z from 'zod'
import { isUnderWay } from '../shared/automation.ts'
import { keySchema, readBody } from './read-body.ts'
import type { HostRoute, routesOf } from './route.ts'
import { streamChanges } from './stream-changes.ts'

const planSchema = z.strictObject({
  siteId: z.string().max(128).nullable(),
  config: automationConfigSchema,
})

const startSchema = z.strictObject({ key: keySchema, plan: planSchema })

/** The automation of an account: start, go on, cancel, repeat each week, and watch it work. */
export function automationRoutes(inAccount: ReturnType<typeof routesOf>): readonly HostRoute[] {
  return [
    inAccount('GET', '/automation', ({ book }) => FastResponse.json(book.state())),
    inAccount('POST', '/automation/schedule', async ({ book, schedule }, { request }) => {
      const { plan } = await readBody(request, z.strictObject({ plan: planSchema.nullable() }))
      await schedule.repeat(plan)
      return FastResponse.json(book.state())
    }),
    inAccount('POST', '/automation/runs', async ({ jobs }, { request }) => {
      const { key, plan } = await readBody(request, startSchema)
      return FastResponse.json(await jobs.start(key, plan, 'person'), { status: 202 })
    }),
    inAccount('POST', '/automation/runs/:id/resume', async ({ jobs }, { request, params }) => {
      const { key } = await readBody(request, z.strictObject({ key: keySchema }))
      return FastResponse.json(await jobs.goOn(params.id ?? '', key), { status: 202 })
    }),
    inAccount('POST', '/automation/runs/:id/cancel', async ({ jobs }, { request, params }) => {
      await readBody(request, z.strictObject({}))
      return FastResponse.json(await jobs.cancel(params.id ?? ''), { status: 202 })
    }),
    inAccount('GET', '/automation/runs/:id/events', ({ book }, { request: { signal }, params }) => {
      const now = book.required(params.id ?? '')
      const watch = (onChange: (job: typeof now) => void) => book.watch(now.id, onChange)
      return streamChanges({ now, isResting: (job) => !isUnderWay(job), watch, signal })
    }),
  ]
}
