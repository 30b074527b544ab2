import { describe, expect, expectTypeOf, it } from 'vitest'
import { assertAllGuarded } from './assert-all-guarded.ts'
import { entryPoints } from './catalogue/entry-points.ts'
import { guardKeywordDoor, guardSiteDoor, guardUserDoor } from './guard-door.ts'
import { guardsOf } from './testing/drive-every-door.ts'
import { memoryCredits } from './testing/memory-credits.ts'

const account = 'acme'

async function open() {
  const credits = memoryCredits()
  await credits.putAccount({ account, planId: 'free' })
  return credits
}

const one = {
  account,
  key: 'k',
  policy: 'all_or_nothing' as const,
  keywords: [{ keyword: 'cold brew', country: 'us' }],
}

describe('a guarded door', () => {
  it('adds keywords through the one claim and says which door they came through', async () => {
    const credits = await open()
    const addFromLibrary = guardKeywordDoor(credits, 'library')
    expect(await addFromLibrary(one)).toMatchObject({ allowed: true, value: { added: 1 } })
    const { keywords } = await credits.keywords({ account })
    expect(keywords).toMatchObject([{ keyword: 'cold brew', door: 'library' }])
  })

  it('cannot be talked into being another door', async () => {
    const credits = await open()
    const sneaky = { ...one, door: 'manual' }
    await guardKeywordDoor(credits, 'csv_import')(sneaky)
    expect((await credits.keywords({ account })).keywords[0]?.door).toBe('csv_import')
  })

  it('takes a site or a seat by its name, and denies what does not fit', async () => {
    const credits = await open()
    const addSite = guardSiteDoor(credits, 'onboarding')
    const invite = guardUserDoor(credits, 'invite')
    expect(await addSite({ account, name: 'blog' })).toMatchObject({ value: { limit: 'sites' } })
    expect(await addSite({ account, name: 'blog' })).toMatchObject({ allowed: true })
    expect(await addSite({ account, name: 'shop' })).toMatchObject({ allowed: false })
    expect(await invite({ account, name: 'ann', state: 'pending' })).toMatchObject({
      value: { limit: 'users', state: 'pending' },
    })
    expect(await invite({ account, name: 'bob' })).toMatchObject({
      decision: { code: 'plan_limit_reached' },
    })
  })

  it('has to be one that exists', async () => {
    const credits = await open()
    const door: string = 'fax'
    expect(() => guardKeywordDoor(credits, door as 'manual')).toThrow(
      'There is no door "fax" into keywords. Use one of: manual, csv_import, library',
    )
  })

  it('asks for neither door nor limit again', () => {
    type Add = Parameters<ReturnType<typeof guardKeywordDoor>>[0]
    type Take = Parameters<ReturnType<typeof guardSiteDoor>>[0]
    expectTypeOf<Add>().not.toHaveProperty('door')
    expectTypeOf<Take>().not.toHaveProperty('limit')
  })
})

describe('a host whose doors are all listed', () => {
  it('starts where every door has a guard', async () => {
    const credits = await open()
    expect(() => assertAllGuarded(entryPoints(), guardsOf(credits))).not.toThrow()
  })

  it('does not start where some have none, and hears which and what to do', async () => {
    const credits = await open()
    const guards = [guardKeywordDoor(credits, 'manual'), guardUserDoor(credits, 'sso')]
    const start = () =>
      assertAllGuarded(
        ['keywords/manual', 'keywords/csv_import', 'keywords/csv_import', 'sites/dashboard'],
        guards,
      )
    expect(start).toThrow(
      expect.objectContaining({
        code: 'invalid_field',
        message:
          "The door keywords/csv_import has no guard: make it with guardKeywordDoor(credits, 'csv_import') and let nothing in but through it. " +
          "The door sites/dashboard has no guard: make it with guardSiteDoor(credits, 'dashboard') and let nothing in but through it.",
        errors: [{ pointer: '/1' }, { pointer: '/3' }].map((error) =>
          expect.objectContaining(error),
        ),
      }),
    )
  })

  it('hears of a door that does not exist', () => {
    const door: string = 'keywords/fax'
    expect(() => assertAllGuarded([door as 'keywords/manual'], [])).toThrow(
      'There is no door "keywords/fax": use one of entryPoints().',
    )
  })
})
