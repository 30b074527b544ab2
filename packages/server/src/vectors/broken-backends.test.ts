import { randomUUID } from 'node:crypto'
import { CreditsError } from '@igny8/credits-core'
import type { MemoryCredits } from '@igny8/credits-core/testing'
import { expect, it } from 'vitest'
import { startMemoryBackend } from '../testing/start-memory-backend.ts'
import { playChapters } from './play-chapters.ts'
import { type ChapterName, readChapter } from './read-chapters.ts'

interface Bug {
  readonly bug: string
  readonly chapter: ChapterName
  /** A case that shows it. */
  readonly shownBy: string
  readonly breaks: (credits: MemoryCredits) => Partial<MemoryCredits>
}

const freshKey = () => randomUUID()

const roundedDown = <Action extends { words?: number | undefined }>(action: Action) =>
  action.words === undefined ? action : { ...action, words: action.words - (action.words % 10) }

const bugs: readonly Bug[] = [
  {
    bug: 'rounds prices down',
    chapter: 'prices',
    shownBy: 'a charge takes exactly the price: 11 words',
    breaks: ({ charge }) => ({
      charge: (input) => charge({ ...input, actions: input.actions.map(roundedDown) }),
    }),
  },
  {
    bug: 'counts cycles on from a short February',
    chapter: 'cycles',
    shownBy:
      'an instant is in exactly one cycle: after a short February comes the 31st again, not the 29th',
    breaks: ({ putAccount }) => ({
      putAccount: ({ cycleAnchor, ...input }) =>
        putAccount({
          ...input,
          ...(cycleAnchor && { cycleAnchor: cycleAnchor.replace('01-31T', '01-29T') }),
        }),
    }),
  },
  {
    bug: 'lets credits live for ever',
    chapter: 'burn-down',
    shownBy: 'credits end when their grant does, and only they',
    breaks: ({ grant }) => ({ grant: ({ expiresAt: _, ...input }) => grant(input) }),
  },
  {
    bug: 'ignores the priority of a grant',
    chapter: 'burn-down',
    shownBy: 'the lower priority burns first, before any end',
    breaks: ({ grant }) => ({ grant: ({ priority: _, ...input }) => grant(input) }),
  },
  {
    bug: 'offers to wait for whatever is denied',
    chapter: 'decisions',
    shownBy:
      'a new account is told what it may do: more articles than credits: a dearer plan, credits, or fewer',
    breaks: ({ check, account }) => ({
      check: async (input) => {
        const decision = await check(input)
        const { cycle } = await account(input)
        const message = { key: 'remedy.wait', params: {}, text: 'Wait.' }
        const wait = { kind: 'wait', until: cycle.end, message } as const
        return decision.allowed ? decision : { ...decision, remedies: [...decision.remedies, wait] }
      },
    }),
  },
  {
    bug: 'decides on what it read before',
    chapter: 'decisions',
    shownBy: 'claims at once never pass the limit and are never denied while there is room',
    breaks: ({ claim, check, putAccount, account }) => ({
      claim: async (input) => {
        const limits = [{ limit: input.limit, count: 1 }]
        const { allowed } = await check({ account: input.account, limits })
        await new Promise((resolve) => setTimeout(resolve, 50))
        const { plan } = await account(input)
        if (!allowed) return claim(input)
        await putAccount({ account: input.account, planId: 'scale' })
        const claimed = await claim(input)
        await putAccount({ account: input.account, planId: plan.id })
        return claimed
      },
    }),
  },
  {
    bug: 'forgets the keys of charges',
    chapter: 'replay',
    shownBy: 'the same key and body charge once and are answered alike',
    breaks: ({ charge }) => ({ charge: (input) => charge({ ...input, key: freshKey() }) }),
  },
  {
    bug: 'remembers no denial',
    chapter: 'replay',
    shownBy: 'a denied key stays denied; a new key may succeed',
    breaks: ({ charge, check }) => ({
      charge: async (input) => {
        const decision = await check(input)
        return decision.credits.available < decision.credits.cost.expected
          ? { allowed: false, decision, replayed: false }
          : charge({ ...input, key: `${input.key}-allowed` })
      },
    }),
  },
  {
    bug: 'settles what has ended',
    chapter: 'interleavings',
    shownBy: 'release, then everything else is too late',
    breaks: ({ settle, account }) => ({
      settle: (input) =>
        settle(input).catch(async (error) => {
          if (!(error instanceof CreditsError && error.code.startsWith('reservation_'))) throw error
          const { credits } = await account(input)
          const value = { charged: 0, released: 0, reason: 'settled', credits } as const
          return { allowed: true, value, replayed: false }
        }),
    }),
  },
  {
    bug: 'charges more than was held',
    chapter: 'interleavings',
    shownBy: 'settle above the hold may charge what is held, and no more',
    breaks: ({ settle, charge }) => ({
      settle: async ({ over, ...input }) => {
        if (over !== 'charge_reserved') return settle(input)
        await charge({ account: input.account, key: freshKey(), actions: input.actions })
        return settle({ ...input, actions: [] })
      },
    }),
  },
  {
    bug: 'lowers keywords as in Turkey',
    chapter: 'keywords',
    shownBy: 'a keyword has one normalised spelling: not the Turkish way: I becomes i',
    breaks: ({ addKeywords }) => ({
      addKeywords: (input) =>
        addKeywords({
          ...input,
          keywords: input.keywords.map((row) => ({
            ...row,
            keyword: row.keyword.toLocaleLowerCase('tr'),
          })),
        }),
    }),
  },
  {
    bug: 'takes what is typed in capitals for another keyword',
    chapter: 'keywords',
    shownBy: 'only new keywords count against all or nothing',
    breaks: ({ addKeywords }) => ({
      addKeywords: (input) =>
        addKeywords({
          ...input,
          keywords: input.keywords.map((row, index) => ({
            ...row,
            keyword:
              row.keyword === row.keyword.toUpperCase() ? `${row.keyword} ${index}` : row.keyword,
          })),
        }),
    }),
  },
  {
    bug: 'pays a step again when it is told again',
    chapter: 'runs',
    shownBy:
      'a run pauses before the step that it cannot pay for, and resumes after a top-up without paying twice',
    breaks: ({ stepRun, run }) => ({
      stepRun: async (input) => {
        const { steps } = await run(input)
        const told = steps.filter(
          ({ step, status }) => step === input.step && status === 'finished',
        )
        return stepRun({ ...input, step: `${input.step}${'.again'.repeat(told.length)}` })
      },
    }),
  },
]

it.each(bugs)(
  'turns red for a backend that $bug',
  async ({ chapter, shownBy, breaks }) => {
    const { close, ...backend } = await startMemoryBackend((credits) => ({
      ...credits,
      ...breaks(credits),
    }))
    try {
      const [result] = await playChapters(backend, [readChapter(chapter)])
      expect(result?.failed.map(({ name }) => name)).toContain(shownBy)
      // The case fails for what it says, not because nothing works.
      expect(result?.passed).toBeGreaterThan(0)
    } finally {
      await close()
    }
  },
  60_000,
)
