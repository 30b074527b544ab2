/** What a product of two floats can be off by, as a share of it. */
const slack = 2 ** -51

/** Rounds up to whole credits, forgiving the last bits of a float: 100 × 1.1 is 110, not 111. */
export function roundUp(credits: number): number {
  return Number.isInteger(credits) ? credits : Math.ceil(credits - credits * slack)
}
