import type { KeywordInput } from '@igny8/credits-core'
import { subjects } from '../titles.ts'
import type { Dice } from './dice.ts'

const forms = [
  ['{s}', 'informational'],
  ['how to start {s}', 'informational'],
  ['{s} for beginners', 'informational'],
  ['{s} step by step', 'informational'],
  ['best time for {s}', 'informational'],
  ['{s} in spring', 'informational'],
  ['{s} in autumn', 'informational'],
  ['{s} in a small garden', 'informational'],
  ['{s} with children', 'informational'],
  ['{s} mistakes', 'informational'],
  ['{s} without chemicals', 'informational'],
  ['{s} calendar', 'informational'],
  ['{s} checklist', 'informational'],
  ['{s} going wrong', 'informational'],
  ['{s} pros and cons', 'commercial'],
  ['{s} cost', 'commercial'],
  ['cheap {s}', 'commercial'],
  ['tools for {s}', 'commercial'],
  ['best books on {s}', 'commercial'],
  ['{s} course', 'commercial'],
  ['{s} forum', 'navigational'],
  ['{s} blog', 'navigational'],
  ['{s} society', 'navigational'],
  ['buy a kit for {s}', 'transactional'],
  ['{s} in clay soil', 'informational'],
  ['{s} on a balcony', 'informational'],
  ['{s} in the rain', 'informational'],
  ['{s} after frost', 'informational'],
  ['{s} in containers', 'informational'],
  ['{s} on a budget', 'commercial'],
  ['{s} at a low cost', 'commercial'],
  ['{s} on a weekend', 'informational'],
] as const

/** Keywords of a garden's site, made up like their figures: at most a form of each for every subject. */
export function gardenKeywords(count: number, dice: Dice): readonly KeywordInput[] {
  const all = forms.flatMap(([form, intent]) =>
    subjects.map((subject) => ({ keyword: form.replace('{s}', subject), intent })),
  )
  const shuffled = all
    .map((one) => ({ one, place: dice.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
  return shuffled.slice(0, count).map(({ keyword, intent }) => {
    const volume = Math.round(10 * Math.exp(6 * dice.next() * dice.next()))
    const difficulty = Math.min(100, Math.round(8 * Math.log(volume) + 20 * dice.next()))
    return { keyword, country: 'us', intent, volume, difficulty, cpcCents: dice.between(8, 140) }
  })
}
