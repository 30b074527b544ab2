/** Rounds up to whole credits, forgiving the last bits of a float: 10 × 1.1 is 11, not 12. */
export function roundUp(credits: number): number {
  return Math.ceil(credits - 1e-9)
}
