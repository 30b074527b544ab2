import type { Question } from './contender.ts'

/** Where every answer goes, so that no compiler can find that nobody wants it. */
let answer: unknown

/** Nanoseconds for one answer, asked one after the other for that long. Promises are awaited. */
export async function timeQuestion({ ask }: Question, seconds: number): Promise<number> {
  answer = ask()
  const askOften = answer instanceof Promise ? askLater : askNow
  await answer
  const longest = seconds * 1e9
  const start = process.hrtime.bigint()
  for (let asked = 0, times = 1; ; ) {
    await askOften(ask, times)
    asked += times
    const took = Number(process.hrtime.bigint() - start)
    if (took >= longest) return took / asked
    // The clock is read about once in a millisecond.
    times = Math.max(1, Math.round((asked / took) * 1e6))
  }
}

function askNow(ask: () => unknown, times: number): void {
  for (let time = 0; time < times; time += 1) answer = ask()
}

async function askLater(ask: () => unknown, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) answer = await ask()
}
