/** What a picture may differ by; docs/decisions/visual-comparison.md says what this lets through. */
export const tolerance = { threshold: 0.06, allowedMismatchedPixels: 100 } as const
