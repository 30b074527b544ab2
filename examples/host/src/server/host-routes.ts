import { signAccountToken } from '@igny8/credits-server'
import { FastResponse } from 'srvx'
import * as z from 'zod'
import { type Article, hasEnded } from '../shared/article.ts'
import { automationRoutes } from './automation-routes.ts'
import { demoRoutes } from './demo-routes.ts'
import type { HostParts } from './host-parts.ts'
import { keySchema, nameSchema, readBody } from './read-body.ts'
import { type HostRoute, route, routesOf } from './route.ts'
import { streamChanges } from './stream-changes.ts'

const tokenTtlSeconds = 600

const articleSchema = z.strictObject({
  key: keySchema,
  title: z.string().trim().min(1).max(120),
  words: z.int().min(100).max(10_000),
  siteId: z.string().max(128).nullable(),
  fail: z.boolean(),
})

/** What the host itself offers its front end. The guarded work happens here, never in a browser. */
export function hostRoutes(parts: HostParts): HostRoute[] {
  const { demo, workspaces, jwtSecret } = parts
  const inAccount = routesOf(workspaces)

  return [
    route('GET', '/app/accounts', () => FastResponse.json(demo)),
    inAccount('POST', '/session', async ({ account }) => {
      const scopes = ['read', 'write'] as const
      const ttlSeconds = tokenTtlSeconds
      const token = await signAccountToken({ account, scopes, ttlSeconds, jwtSecret })
      return FastResponse.json({ account, token, ttlSeconds })
    }),

    inAccount('GET', '/places', ({ places }) => FastResponse.json(places.list())),
    inAccount('POST', '/sites', async ({ places }, { request }) => {
      const { name } = await readBody(request, z.strictObject({ name: nameSchema }))
      return FastResponse.json(await places.add('sites', name, 'active'))
    }),
    inAccount('POST', '/team', async ({ places }, { request }) => {
      const { name } = await readBody(request, z.strictObject({ name: nameSchema }))
      return FastResponse.json(await places.add('team', name, 'pending'))
    }),
    inAccount('POST', '/team/:id/accept', async ({ places }, { request, params }) => {
      await readBody(request, z.strictObject({}))
      return FastResponse.json(await places.accept('team', params.id ?? ''))
    }),
    inAccount('DELETE', '/:kind(sites|team)/:id', async ({ places }, { params }) => {
      await places.remove(params.kind === 'sites' ? 'sites' : 'team', params.id ?? '')
      return new FastResponse(null, { status: 204 })
    }),

    inAccount('GET', '/articles', ({ articles }) => FastResponse.json(articles.list())),
    inAccount('POST', '/articles', async ({ articles }, { request }) => {
      const article = articles.start(await readBody(request, articleSchema))
      return FastResponse.json(article, { status: 202 })
    }),
    inAccount('GET', '/articles/:id/events', ({ articles }, { request: { signal }, params }) => {
      const now = articles.find(params.id ?? '')
      if (!now) return FastResponse.json({ title: 'There is no such article.' }, { status: 404 })
      const watch = (onChange: (article: Article) => void) => articles.watch(now.id, onChange)
      return streamChanges({ now, isResting: hasEnded, watch, signal })
    }),

    ...automationRoutes(inAccount),
    ...demoRoutes(inAccount, parts.credits),
  ]
}
