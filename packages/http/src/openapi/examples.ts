import type { RouteName } from '../contract/routes.ts'

/** A right body for every route that takes one; the names are those of the catalogue that ships. */
export const examples: Partial<Record<RouteName, object>> = {
  putAccount: { planId: 'starter' },
  estimate: {
    actions: [
      { action: 'content_generation', words: 1500 },
      { action: 'image_generation', images: { premium: 1, quality: 3 } },
    ],
  },
  check: {
    actions: [{ action: 'content_generation', words: 1500 }],
    limits: [{ limit: 'keywords', count: 50 }],
  },
  reserve: {
    actions: [{ action: 'content_generation', words: 1500 }],
    ttlSeconds: 900,
    context: { siteId: 'site-1', actor: 'ada@example.com' },
  },
  draw: { actions: [{ action: 'image_generation', images: { quality: 1 } }] },
  settle: { actions: [{ action: 'content_generation', words: 1420 }] },
  release: { reason: 'failed' },
  charge: { actions: [{ action: 'idea_generation' }], context: { siteId: 'site-1' } },
  startRun: {
    automation: { stages: ['tasks_to_articles'], waiting: { tasks: 3 } },
    context: { automationId: 'weekly', siteId: 'site-1' },
  },
  stepRun: {
    step: 'article-1',
    status: 'started',
    actions: [{ action: 'content_generation', words: 1500 }],
  },
  grant: { kind: 'bonus', credits: 500, reason: 'For the wait' },
  claim: { state: 'pending', ttlSeconds: 86_400 },
  addKeywords: {
    keywords: [{ keyword: 'trail running shoes', country: 'us' }],
    door: 'manual',
    policy: 'as_many_as_fit',
  },
  removeKeywords: { ids: ['kw_3_0'] },
  research: { seeds: ['running shoes'], country: 'us', mode: 'matching', limit: 50 },
}
