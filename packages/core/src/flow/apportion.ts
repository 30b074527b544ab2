/**
 * Shares a whole number out by weights, in whole numbers that sum to it exactly: each gets its share
 * rounded down, and the largest remainders get one more. Where nothing has weight, all is zero.
 */
export function apportion(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n)
  if (sum === 0n) return weights.map(() => 0)
  const shares = weights.map((weight, index) => {
    const product = BigInt(whole) * BigInt(weight)
    return { index, share: Number(product / sum), remainder: product % sum }
  })
  const parts = shares.map(({ share }) => share)
  let left = whole - parts.reduce((total, part) => total + part, 0)
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  )
  for (const { index } of byRemainder) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}
