/** The units that a price can count. */
export const pricedUnits = ['words', 'keywords', 'articles', 'requests'] as const
