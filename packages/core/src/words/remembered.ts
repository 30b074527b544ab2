const most = 1_000

/** The same function with its last answers kept: Intl is slow, and the same figures are said again and again. */
export function remembered<Value>(format: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>()
  return (value) => {
    let text = known.get(value)
    if (text === undefined) {
      text = format(value)
      if (known.size === most) known.clear()
      known.set(value, text)
    }
    return text
  }
}
