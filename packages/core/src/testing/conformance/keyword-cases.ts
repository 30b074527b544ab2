import { keywordDoors } from '../../catalogue/doors.ts'
import { codeOf, fact } from './case.ts'

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ keyword: `${prefix} ${index}`, country: 'us' }))

export const keywordCases = [
  fact('keywords are added and listed newest first', async ({ credits, open, key }, expect) => {
    const account = await open()
    const add = (keyword: string) =>
      credits.addKeywords({
        account,
        key: key(),
        door: 'manual',
        policy: 'all_or_nothing',
        keywords: [{ keyword, country: 'us', volume: 900, difficulty: null }],
      })
    await add('Cold Brew  Ratio')
    await add('hario v60')
    const page = await credits.keywords({ account })
    expect(page.total).toBe(2)
    expect(
      page.keywords.map(({ keyword, normalised, volume }) => [keyword, normalised, volume]),
    ).toEqual([
      ['hario v60', 'hario v60', 900],
      ['Cold Brew Ratio', 'cold brew ratio', 900],
    ])
  }),

  fact('slots that work holds are taken by the keywords that name it', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open('free')
    const held = await credits.reserve({
      account,
      key: key(),
      limits: [{ limit: 'keywords', count: 60 }],
    })
    const reservation = held.allowed ? held.value.id : ''
    const add = (prefix: string, count: number, policy: 'all_or_nothing' | 'as_many_as_fit') =>
      credits.addKeywords({
        account,
        key: key(),
        door: 'automation',
        policy,
        reservation,
        keywords: numbered(prefix, count),
      })
    const usage = async () => {
      const { used, held } = (await credits.account({ account })).limits.keywords
      return { used, held }
    }
    expect(await add('too many', 101, 'all_or_nothing')).toMatchObject({ allowed: false })
    expect(await usage()).toEqual({ used: 0, held: 60 })
    expect(await add('some', 20, 'all_or_nothing')).toMatchObject({ value: { added: 20 } })
    expect(await usage()).toEqual({ used: 20, held: 40 })
    expect(await add('rest', 90, 'as_many_as_fit')).toMatchObject({
      value: { added: 80, noRoom: 10 },
    })
    expect(await usage()).toEqual({ used: 100, held: 0 })
    await credits.release({ account, reservation, key: key() })
    expect(await usage()).toEqual({ used: 100, held: 0 })
    expect(await codeOf(add('late', 1, 'all_or_nothing'))).toBe('reservation_released')
  }),

  fact(
    'a keyword is shown as it was typed, and what is not known is left out',
    async (bench, expect) => {
      const { credits, open, key } = bench
      const account = await open()
      await credits.addKeywords({
        account,
        key: key(),
        door: 'manual',
        policy: 'all_or_nothing',
        keywords: [
          {
            keyword: ' “Café”  ™\u200b ',
            country: 'us',
            volume: 0,
            difficulty: null,
            intent: null,
          },
        ],
      })
      const [keyword] = (await credits.keywords({ account })).keywords
      expect({ ...keyword, id: '', addedAt: '' }).toEqual({
        id: '',
        keyword: '“Café” ™',
        normalised: 'café" tm',
        country: 'us',
        door: 'manual',
        addedAt: '',
        volume: 0,
      })
    },
  ),

  fact('a duplicate takes no slot', async ({ credits, open, key }, expect) => {
    const account = await open()
    const spellings = [
      'café latte',
      'CAFÉ LATTE',
      '  cafe\u0301\tlatte ',
      '“café latte”',
      'café\u200b latte!',
    ]
    const added = await credits.addKeywords({
      account,
      key: key(),
      door: 'csv_import',
      policy: 'as_many_as_fit',
      keywords: spellings.map((keyword) => ({ keyword, country: 'us' })),
    })
    expect(added).toMatchObject({ value: { added: 1, duplicates: 4, limit: { used: 1 } } })
    const elsewhere = await credits.addKeywords({
      account,
      key: key(),
      door: 'csv_import',
      policy: 'as_many_as_fit',
      keywords: [
        { keyword: 'café latte', country: 'de' },
        { keyword: 'café lattes', country: 'us' },
        { keyword: 'Café latte', country: 'us' },
      ],
    })
    expect(elsewhere).toMatchObject({
      value: { rows: [{ result: 'added' }, { result: 'added' }, { result: 'duplicate' }] },
    })
  }),

  fact('a repeat of a row without room has no room either', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open('free')
    const add = (keywords: { keyword: string; country: string }[]) =>
      credits.addKeywords({
        account,
        key: key(),
        door: 'csv_import',
        policy: 'as_many_as_fit',
        keywords,
      })
    await add(numbered('there', 99))
    const typed = ['fits', 'new one', 'FITS', 'New  One', 'there 3']
    const keywords = typed.map((keyword) => ({ keyword, country: 'us' }))
    const added = await add(keywords)
    const value = added.allowed ? added.value : undefined
    expect(value?.rows.map(({ result }) => result)).toEqual([
      'added',
      'no_room',
      'duplicate',
      'no_room',
      'duplicate',
    ])
    expect(value).toMatchObject({ added: 1, duplicates: 2, noRoom: 2, limit: { used: 100 } })
  }),

  fact(
    'unusable rows are said one by one and harm no other',
    async ({ credits, open, key }, expect) => {
      const account = await open()
      const typed = [
        '',
        ' \u200b ',
        '!!!',
        'x'.repeat(81),
        'a b c d e f g h i j k',
        'half \ud800',
        'fine',
        '=cmd()',
      ]
      const added = await credits.addKeywords({
        account,
        key: key(),
        door: 'manual',
        policy: 'as_many_as_fit',
        keywords: typed.map((keyword) => ({ keyword, country: 'us' })),
      })
      if (!added.allowed) throw new Error(added.decision.message.text)
      expect(added.value.rows.map((row) => row.reason ?? row.result)).toEqual([
        'empty',
        'empty',
        'empty',
        'too_long',
        'too_many_words',
        'not_text',
        'added',
        'added',
      ])
    },
  ),

  fact('as many as fit are added, and the rest is said row by row', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open('free')
    await credits.addKeywords({
      account,
      key: key(),
      door: 'manual',
      policy: 'all_or_nothing',
      keywords: numbered('old', 97),
    })
    const added = await credits.addKeywords({
      account,
      key: key(),
      door: 'csv_import',
      policy: 'as_many_as_fit',
      keywords: [...numbered('old', 1), ...numbered('new', 5)],
    })
    if (!added.allowed) throw new Error(added.decision.message.text)
    expect(added.value).toMatchObject({
      added: 3,
      duplicates: 1,
      noRoom: 2,
      limit: { used: 100, remaining: 0 },
    })
    expect(added.value.rows.map((row) => row.result)).toEqual([
      'duplicate',
      'added',
      'added',
      'added',
      'no_room',
      'no_room',
    ])
    expect(added.value.decision).toMatchObject({
      code: 'plan_limit_reached',
      items: [{ maxAllowed: 3, requested: 5 }],
    })
  }),

  fact('all or nothing adds nothing where not all fit', async ({ credits, open, key }, expect) => {
    const account = await open('free')
    const denied = await credits.addKeywords({
      account,
      key: key(),
      door: 'library',
      policy: 'all_or_nothing',
      keywords: numbered('word', 101),
    })
    expect(denied).toMatchObject({ allowed: false, decision: { code: 'plan_limit_reached' } })
    expect((await credits.keywords({ account })).total).toBe(0)
  }),

  fact('removing keywords frees their slots', async ({ credits, open, key }, expect) => {
    const account = await open('free')
    await credits.addKeywords({
      account,
      key: key(),
      door: 'manual',
      policy: 'all_or_nothing',
      keywords: numbered('word', 100),
    })
    const { keywords } = await credits.keywords({ account, limit: 40 })
    const ids = keywords.map((keyword) => keyword.id)
    expect(await credits.removeKeywords({ account, ids })).toMatchObject({
      removed: 40,
      limit: { used: 60 },
    })
    expect(await credits.removeKeywords({ account, ids })).toMatchObject({
      removed: 0,
      limit: { used: 60 },
    })
    const again = await credits.addKeywords({
      account,
      key: key(),
      door: 'manual',
      policy: 'all_or_nothing',
      keywords: keywords.map(({ keyword, country }) => ({ keyword, country })),
    })
    expect(again).toMatchObject({ value: { added: 40 } })
  }),

  fact('pages reach every keyword once', async ({ credits, open, key }, expect) => {
    const account = await open('starter')
    await credits.addKeywords({
      account,
      key: key(),
      door: 'manual',
      policy: 'all_or_nothing',
      keywords: numbered('word', 57),
    })
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await credits.keywords({ account, limit: 20, ...(cursor && { cursor }) })
      seen.push(...page.keywords.map((keyword) => keyword.id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(new Set(seen).size).toBe(57)
    expect(seen.length).toBe(57)
  }),

  fact('a cursor that is not of this list is refused', async ({ credits, open }, expect) => {
    const account = await open()
    expect(await codeOf(credits.keywords({ account, cursor: 'nonsense' }))).toBe('invalid_field')
    expect(await codeOf(credits.activity({ account, cursor: 'nonsense' }))).toBe('invalid_field')
  }),

  fact('no door lets more in than fit', async ({ credits, open, key }, expect) => {
    const account = await open('free')
    await credits.addKeywords({
      account,
      key: key(),
      door: 'manual',
      policy: 'all_or_nothing',
      keywords: numbered('old', 99),
    })
    const answers = await Promise.all(
      keywordDoors.map((door) =>
        credits.addKeywords({
          account,
          key: key(),
          door,
          policy: 'all_or_nothing',
          keywords: numbered(door, 1),
        }),
      ),
    )
    expect(answers.filter((answer) => answer.allowed).length).toBe(1)
    expect((await credits.account({ account })).limits.keywords.used).toBe(100)
  }),
]
