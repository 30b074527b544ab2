import { setTimeout as pause } from 'node:timers/promises'
import { hashOf } from './hash-of.ts'
import { sentencesAbout } from './sentences.ts'

export interface Written {
  readonly text: string
  readonly words: number
  /** What a model would have read and written. */
  readonly tokens: number
}

/** The writer gave up. The message is for the person who asked. */
class WriterFailed extends Error {
  override readonly name = 'WriterFailed'
}

/**
 * Stands in for a language model: takes its time, tells how far it is, can fail, and like a model
 * never writes exactly as many words as it was asked for.
 */
export async function writeArticle({
  title,
  words: asked,
  seconds,
  fail,
  signal,
  onProgress,
}: {
  title: string
  words: number
  seconds: number
  fail: boolean
  signal: AbortSignal
  onProgress: (progress: number, text: string, words: number) => void
}): Promise<Written> {
  const target = Math.round(asked * shareWritten(title))
  const steps = 25
  const sentences = sentencesAbout(title)
  const paragraphs: string[][] = [[]]
  let words = 0
  for (let step = 1; step <= steps; step++) {
    await pause((seconds * 1000) / steps, undefined, { signal })
    if (fail && step > steps / 2) throw new WriterFailed('The writer stopped half-way.')
    while (words < (target * step) / steps) {
      const sentence = sentences.next().value
      words += countWords(sentence)
      const last = paragraphs.at(-1)
      if (last === undefined || last.length >= 4) paragraphs.push([sentence])
      else last.push(sentence)
    }
    onProgress(step / steps, textOf(paragraphs), words)
  }
  return { text: textOf(paragraphs), words, tokens: 2_500 + Math.round(words * 1.4) }
}

/** Between 0.82 and 1.12 of what was asked for, always the same for the same title. */
export function shareWritten(title: string): number {
  return 0.82 + (hashOf(title) % 31) / 100
}

function textOf(paragraphs: readonly string[][]): string {
  return paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
