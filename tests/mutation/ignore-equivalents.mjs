/** Code that can be changed without changing anything that anybody can see, and why. */
const equivalents = [
  {
    starts: 'default:\n  return',
    ends: 'satisfies never;',
    why: 'No value leads here; the compiler says so.',
  },
  { starts: 'new RangeError(', why: 'Words for programmers, not part of the promise.' },
  {
    starts: 'index === 0 ? grants : grants.slice(index)',
    why: 'A whole slice is the same grants; it only saves the copy.',
  },
  {
    starts: 'a === b',
    why: 'Equal numbers differ by 0, and two that never expire by NaN: both lead to the next reason.',
  },
  {
    starts: "if (account === null && command.type !== 'put_account')",
    why: 'openAccount refuses the same command; this only spares the way there.',
  },
  {
    starts: "if (command.type !== 'put_account') throw",
    why: 'decide has refused it before; it tells the compiler which command this is.',
  },
  {
    starts: "if (!('key' in command)) return undefined",
    why: 'No answer is remembered without a key, so there is none to find.',
  },
  {
    starts: 'factor === 1 || limit < 0',
    why: 'Spares the division; what follows finds the same, or something below 0.',
  },
  {
    starts: 'Math.floor(limit / factor)',
    why: 'Only where the search begins; the two loops after it end where they end.',
  },
  ...['(most + 1) * factor', 'most + 1', '(most + 1)'].map((is) => ({
    starts: is,
    ends: is,
    why: 'The loop after it brings back what goes too far.',
  })),
  { starts: 'new Array(', why: 'A list grows by itself; the size only saves the growing.' },
  ...['request?.limit', 'limits[index]?.limit', 'request?.count'].map((starts) => ({
    starts,
    why: 'The place lies within the list, which the compiler cannot know.',
  })),
]

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'equivalents',
    value: {
      shouldIgnore(path) {
        const code = path.toString()
        const known = equivalents.find(
          ({ starts, ends = '' }) => code.startsWith(starts) && code.endsWith(ends),
        )
        return known?.why
      },
    },
  },
]
