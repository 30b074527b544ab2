import { hashOf } from '../hash-of.ts'
import type { Sample } from './sample.ts'

/** Where the chance of one part of a sample begins; the same at each making. */
export function seedOf({ id }: Sample, part: string): number {
  return hashOf(`${id} ${part}`)
}
