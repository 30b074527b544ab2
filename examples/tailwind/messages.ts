/** The host's own words, by the key of the sentence they replace. */
export const messages = {
  'usage.title': 'What we used',
  'plan.change': 'See other plans',
}
