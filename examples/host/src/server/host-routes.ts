import { signAccountToken } from '@igny8/credits-server'
import { FastResponse } from 'srvx'
import * as z from 'zod'
import { hasEnded } from '../shared/article.ts'
import { demoAccount as account } from './demo-account.ts'
import type { HostParts } from './host-parts.ts'
import { readBody } from './read-body.ts'
import { streamArticle } from './stream-article.ts'

interface Asked {
  readonly request: Request
  readonly params: Readonly<Record<string, string | undefined>>
}

interface HostRoute {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly pattern: URLPattern
  readonly handle: (asked: Asked) => Promise<Response> | Response
}

const tokenTtlSeconds = 600
const nameSchema = z.string().trim().min(1).max(80)
const keySchema = z.string().regex(/^[\w-]{8,64}$/)

const articleSchema = z.strictObject({
  key: keySchema,
  title: z.string().trim().min(1).max(120),
  words: z.int().min(100).max(10_000),
  siteId: z.string().max(64).nullable(),
  fail: z.boolean(),
})

/** What the host itself offers its front end. The guarded work happens here, never in a browser. */
export function hostRoutes({ credits, places, articles, jwtSecret }: HostParts): HostRoute[] {
  return [
    route('POST', '/app/session', async () => {
      const scopes = ['read', 'write'] as const
      const token = await signAccountToken({
        account,
        scopes,
        ttlSeconds: tokenTtlSeconds,
        jwtSecret,
      })
      return FastResponse.json({ account, token, ttlSeconds: tokenTtlSeconds })
    }),

    route('GET', '/app/places', () => FastResponse.json(places.list())),
    route('POST', '/app/sites', async ({ request }) => {
      const { name } = await readBody(request, z.strictObject({ name: nameSchema }))
      return FastResponse.json(await places.add('sites', name, 'active'))
    }),
    route('POST', '/app/team', async ({ request }) => {
      const { name } = await readBody(request, z.strictObject({ name: nameSchema }))
      return FastResponse.json(await places.add('team', name, 'pending'))
    }),
    route('POST', '/app/team/:id/accept', async ({ request, params }) => {
      await readBody(request, z.strictObject({}))
      return FastResponse.json(await places.accept('team', params.id ?? ''))
    }),
    route('DELETE', '/app/:kind(sites|team)/:id', async ({ params }) => {
      await places.remove(params.kind === 'sites' ? 'sites' : 'team', params.id ?? '')
      return new FastResponse(null, { status: 204 })
    }),

    route('GET', '/app/articles', () => FastResponse.json(articles.list())),
    route('POST', '/app/articles', async ({ request }) => {
      const article = articles.start(await readBody(request, articleSchema))
      return FastResponse.json(article, { status: 202 })
    }),
    route('GET', '/app/articles/:id/events', ({ request, params }) => {
      const article = articles.find(params.id ?? '')
      if (!article)
        return FastResponse.json({ title: 'There is no such article.' }, { status: 404 })
      return streamArticle(article, hasEnded(article) ? null : articles, request.signal)
    }),

    route('POST', '/app/demo/plan', async ({ request }) => {
      const { planId } = await readBody(request, z.strictObject({ planId: nameSchema }))
      return FastResponse.json(await credits.putAccount({ account, planId }))
    }),
    route('POST', '/app/demo/credits', async ({ request }) => {
      const { key, count } = await readBody(
        request,
        z.strictObject({ key: keySchema, count: z.int().min(1).max(1_000_000) }),
      )
      const reason = 'Bought in the demo'
      return FastResponse.json(
        await credits.grant({ account, key, kind: 'purchase', credits: count, reason }),
      )
    }),
    route('POST', '/app/demo/spend', async ({ request }) => {
      const schema = z.strictObject({ key: keySchema, keep: z.int().min(0).max(1_000_000) })
      const { key, keep } = await readBody(request, schema)
      const { available } = (await credits.account({ account })).credits
      if (available <= keep) return FastResponse.json(null)
      const actions = [{ action: 'content_generation', words: (available - keep) * 10 }]
      const context = { actor: 'Mara', label: 'Spent in the demo' }
      return FastResponse.json(await credits.charge({ account, key, actions, context }))
    }),
  ]
}

function route(
  method: HostRoute['method'],
  pathname: string,
  handle: HostRoute['handle'],
): HostRoute {
  return { method, pattern: new URLPattern({ pathname }), handle }
}
