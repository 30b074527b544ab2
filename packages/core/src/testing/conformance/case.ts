import type { Bench } from './harness.ts'
import type { Runner } from './runner.ts'

/** One promise: a fact in the present tense, and what shows that it holds. */
export interface Case {
  readonly fact: string
  readonly holds: (bench: Bench, expect: Runner['expect']) => Promise<void>
}

/** Names a case. */
export function fact(text: string, holds: Case['holds']): Case {
  return { fact: text, holds }
}

/** The code of the error that a promise ends with; `no error` where it ends well. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'no error'
  } catch (error) {
    return String((error as { code?: unknown }).code ?? error)
  }
}

export const seconds = 1_000
export const days = 86_400_000
