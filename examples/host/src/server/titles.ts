/** What the articles of the demo are about. */
export const subjects = [
  'pruning roses',
  'sowing broad beans',
  'a first compost heap',
  'watering in August',
  'raised beds',
  'tomatoes on a balcony',
  'slugs without poison',
  'a small wildlife pond',
  'winter salads',
  'saving your own seed',
  'no-dig gardening',
  'moving a peony',
  'training espalier pears',
  'a shady north wall',
  'lavender in clay soil',
  'the first greenhouse',
  'strawberries in pots',
  'mulching with leaves',
  'grafting an apple tree',
  'bulbs for a late spring',
] as const

const forms = [
  (subject: string) => `${capitalised(subject)}: what to do first`,
  (subject: string) => `A quiet guide to ${subject}`,
  (subject: string) => `Five mistakes with ${subject}`,
  (subject: string) => `${capitalised(subject)}, month by month`,
  (subject: string) => `Who needs ${subject}?`,
] as const

/** Titles of garden articles: another one for each number, the same one for the same number. */
export function titleOf(number: number): string {
  const subject = subjects[number % subjects.length] ?? subjects[0]
  const form = forms[Math.floor(number / subjects.length + number) % forms.length] ?? forms[0]
  return form(subject)
}

/** What the article of that number is about, in a word or two. */
export function subjectOf(number: number): string {
  return capitalised(subjects[number % subjects.length] ?? subjects[0])
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
