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
]
