import { type LibraryKeyword, normaliseKeyword } from '@igny8/credits-core'
import type { Session } from '../database/database.ts'
import { putLibraryKeywords } from '../queries/put-library-keywords.ts'

/** A keyword for the library; `active: false` keeps it off the shelf. */
export type NewLibraryKeyword = Omit<LibraryKeyword, 'id'> & { readonly active?: boolean }

const batchRows = 1_000

/** Writes keywords into the library, a batch at a time; the last of several equal ones counts. */
export class LibraryWriter {
  readonly #session: Session
  readonly #batch = new Map<string, NewLibraryKeyword & { readonly normalised: string }>()
  written = 0

  constructor(session: Session) {
    this.#session = session
  }

  async write(keyword: NewLibraryKeyword): Promise<void> {
    const words = normaliseKeyword(keyword.keyword)
    if ('rejection' in words) throw new RangeError(`"${keyword.keyword}" is no keyword.`)
    const { country, industry, sector } = keyword
    const identity = JSON.stringify([country, industry, sector, words.normalised])
    // In the order they were last seen.
    this.#batch.delete(identity)
    this.#batch.set(identity, { ...keyword, ...words })
    if (this.#batch.size >= batchRows) await this.flush()
  }

  async flush(): Promise<void> {
    const rows = [...this.#batch.values()]
    this.#batch.clear()
    if (rows.length === 0) return
    await this.#session.query(putLibraryKeywords, [
      rows.map(({ keyword }) => keyword),
      rows.map(({ normalised }) => normalised),
      rows.map(({ keyword }) => keyword.toLowerCase()),
      rows.map(({ country }) => country),
      rows.map(({ industry }) => industry),
      rows.map(({ sector }) => sector),
      rows.map(({ volume }) => volume),
      rows.map(({ difficulty }) => difficulty),
      rows.map(({ cpcCents }) => cpcCents),
      rows.map(({ intent }) => intent),
      rows.map(({ source }) => source),
      rows.map(({ active }) => active ?? true),
    ])
    this.written += rows.length
  }
}
