/** Chance that falls the same way each time, for the same seed. */
export interface Dice {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from `least` to `most`, both in it. */
  between(least: number, most: number): number
  pick<Value>(values: readonly Value[]): Value
}

export function throwDice(seed: number): Dice {
  let state = seed >>> 0
  const dice: Dice = {
    next() {
      state = (state + 0x9e3779b9) >>> 0
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
      return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
    },
    between: (least, most) => least + Math.floor(dice.next() * (most - least + 1)),
    pick(values) {
      const value = values[dice.between(0, values.length - 1)]
      if (value === undefined) throw new RangeError('There is nothing to pick from.')
      return value
    },
  }
  return dice
}
