import { beforeAll, expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'
import { openWhole, pagesOf } from './pages-of.ts'

const journey = openJourney()
const account = 'demo'

// Figures that stand nowhere by chance. The limits themselves are the plan's, and stand beside its price.
const figures = {
  'credits left': 117_463,
  'credits used': 2_537,
  'keywords used': 6_131,
  'keywords left': 13_869,
  'queries used': 173,
  'queries left': 327,
  'sites used': 37,
}

beforeAll(async () => {
  const { credits } = journey.host
  await credits.putAccount({ account, planId: 'scale' })
  const words = figures['credits used'] * 10
  const actions = [{ action: 'content_generation', words }]
  await credits.charge({ account, key: 'work', actions })
  for (let from = 0; from < figures['keywords used']; from += 1_000) {
    const size = Math.min(1_000, figures['keywords used'] - from)
    const keywords = Array.from({ length: size }, (_, at) => ({
      keyword: `idea ${from + at}`,
      country: 'us',
    }))
    const key = `keywords-${from}`
    await credits.addKeywords({
      account,
      key,
      door: 'csv_import',
      policy: 'all_or_nothing',
      keywords,
    })
  }
  const limits = [{ limit: 'ahrefsQueries' as const, count: figures['queries used'] }]
  const held = await credits.reserve({ account, key: 'queries', limits })
  if (!held.allowed) throw new Error(held.decision.message.text)
  const { id: reservation } = held.value
  await credits.settle({ account, key: 'queries-done', reservation, actions: [], limits })
  const { limits: standing } = await credits.account({ account })
  for (let site = standing.sites.used; site < figures['sites used']; site += 1) {
    await credits.claim({ account, limit: 'sites', name: `site-${site}` })
  }
}, 60_000)

test('no figure of the account stands on two pages, but the queries left, where they are spent', async () => {
  const { page, host } = journey
  await journey.open('/')
  const found: Record<string, string[]> = {}
  for (const address of await pagesOf(page)) {
    await openWhole(page, host.address + address)
    const text = await page.locator('body').ariaSnapshot()
    const place = `/${address.split('/')[1]}`
    for (const [name, figure] of Object.entries(figures)) {
      if (stands(figure, text)) found[name] = [...new Set([...(found[name] ?? []), place])]
    }
  }

  expect(found).toEqual({
    'credits left': ['/usage'],
    'credits used': ['/usage'],
    'keywords used': ['/usage'],
    'keywords left': ['/usage'],
    'queries used': ['/usage'],
    // The brief asks for it there: docs/decisions/one-place-for-a-figure.md
    'queries left': ['/research', '/usage'],
    'sites used': ['/usage'],
  })
}, 120_000)

expectSilence(journey)

function stands(figure: number, text: string): boolean {
  return new RegExp(`(?<![\\d.,])${figure.toLocaleString('en-US')}(?![\\d.,]*\\d)`).test(text)
}
