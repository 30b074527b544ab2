import { activityKinds } from '../../flow/activity-kinds.ts'
import type { ActivityRequest } from '../../model/activity.ts'
import { fact } from './case.ts'

export const activityCases = [
  fact(
    'what happened is listed newest first, in plain words',
    async ({ credits, open, key }, expect) => {
      const account = await open()
      await credits.charge({
        account,
        key: key(),
        actions: [{ action: 'content_generation', words: 1_000 }],
        context: { siteId: 'blog', actor: 'Ann', label: 'Cold brew' },
      })
      await credits.charge({
        account,
        key: key(),
        actions: [{ action: 'content_generation', words: 1_000_000 }],
      })
      const held = await credits.reserve({
        account,
        key: key(),
        actions: [{ action: 'idea_generation' }],
      })
      if (held.allowed) {
        await credits.release({ account, reservation: held.value.id, key: key(), reason: 'failed' })
      }
      await credits.claim({ account, limit: 'sites', name: 'blog' })
      const { activities } = await credits.activity({ account })
      expect(
        activities.map(({ kind, credits: moved, message }) => [kind, moved, message.text]),
      ).toEqual([
        ['slots_taken', 0, '1 site added'],
        ['returned', 0, 'Work that failed. Nothing was charged.'],
        ['denied', 0, 'Not started: not enough credits.'],
        ['charged', -100, 'Article writing'],
        ['credits_added', 10_000, 'Credits of the plan for this month'],
        ['plan_changed', 0, 'Plan: Starter'],
      ])
      expect(activities[0]?.context).toEqual({ label: 'blog' })
      expect(activities[3]?.context).toEqual({ siteId: 'blog', actor: 'Ann', label: 'Cold brew' })
    },
  ),

  fact('pages reach every activity once', async ({ credits, open, key }, expect) => {
    const account = await open()
    for (let count = 0; count < 23; count += 1) {
      await credits.charge({ account, key: key(), actions: [{ action: 'idea_generation' }] })
    }
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await credits.activity({ account, limit: 10, ...(cursor && { cursor }) })
      seen.push(...page.activities.map((activity) => activity.id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen.length).toBe(25)
    expect(new Set(seen).size).toBe(25)
  }),

  fact(
    'what happened is found by its kind, action, site, actor and time, page by page',
    async ({ credits, open, key, advance }, expect) => {
      const account = await open()
      const charge = (action: string, siteId: string) =>
        credits.charge({
          account,
          key: key(),
          actions: [{ action }],
          context: { siteId, actor: siteId === 'blog' ? 'Ann' : 'Bo Å.' },
        })
      for (const siteId of ['blog', 'shop', 'blog']) {
        await charge('idea_generation', siteId)
        await charge('clustering', siteId)
        await advance(60_000)
      }
      await credits.charge({
        account,
        key: key(),
        actions: [{ action: 'content_generation', words: 1_000_000 }],
      })
      await credits.grant({ account, key: key(), kind: 'bonus', credits: 5, reason: 'sorry' })
      await credits.unclaim({ account, limit: 'sites', name: 'nothing' })
      const { activities: all } = await credits.activity({ account })
      expect(all.length).toBe(10)

      const asked = [
        ...activityKinds.map((kind) => ({ kind })),
        { action: 'clustering' },
        { siteId: 'blog' },
        { siteId: 'nowhere' },
        { actor: 'Bo Å.' },
        { actor: 'Ann', action: 'clustering' },
        { kind: 'charged', action: 'idea_generation', siteId: 'blog' },
        ...all.flatMap(({ at }) => [{ from: at }, { to: at }]),
        { from: all[6]?.at ?? '', to: all[2]?.at ?? '', kind: 'charged' },
        { from: all[2]?.at ?? '', to: all[6]?.at ?? '' },
      ] as const
      for (const filter of asked) {
        const seen: unknown[] = []
        let cursor: string | null | undefined
        do {
          const page = await credits.activity({
            account,
            limit: 2,
            ...filter,
            ...(cursor && { cursor }),
          })
          seen.push(...page.activities)
          cursor = page.nextCursor
        } while (cursor !== null)
        const { kind, action, siteId, actor, from = '', to = '9999' }: ActivityRequest = filter
        const expected = all.filter(
          (activity) =>
            (kind === undefined || activity.kind === kind) &&
            (action === undefined || activity.action === action) &&
            (siteId === undefined || activity.context.siteId === siteId) &&
            (actor === undefined || activity.context.actor === actor) &&
            activity.at >= from &&
            activity.at < to,
        )
        expect(seen).toEqual(expected)
      }
    },
  ),
]
