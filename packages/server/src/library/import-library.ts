import type { Session } from '../database/database.ts'
import { LibraryWriter } from './library-writer.ts'
import { readCsv } from './read-csv.ts'
import { libraryColumns, readLibraryRow } from './read-library-row.ts'

export interface ImportedLibrary {
  /** Keywords added or brought up to date. */
  readonly written: number
  readonly wrong: number
}

export interface ImportListener {
  /** Hears of every row that was left out. */
  readonly onWrong: (line: number, why: string) => void
}

const needed = libraryColumns.slice(0, 3)

/**
 * Reads the host's file into the library, a batch at a time. Rows that are wrong are told and left
 * out; importing again changes nothing. Throws where the first line does not name the columns.
 */
export async function importLibrary(
  session: Session,
  chunks: AsyncIterable<string>,
  { onWrong }: ImportListener,
): Promise<ImportedLibrary> {
  const writer = new LibraryWriter(session)
  let header: readonly string[] | undefined
  let wrong = 0
  for await (const { line, cells, broken } of readCsv(chunks)) {
    if (header === undefined) {
      header = readHeader(cells)
      continue
    }
    const row = broken === undefined ? readLibraryRow(header, cells) : { wrong: broken }
    if ('keyword' in row) await writer.write(row.keyword)
    else {
      wrong += 1
      onWrong(line, row.wrong)
    }
  }
  if (header === undefined) readHeader([])
  await writer.flush()
  return { written: writer.written, wrong }
}

function readHeader(cells: readonly string[]): readonly string[] {
  const header = cells.map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  )
  const missing = needed.filter((column) => !header.includes(column))
  if (missing.length > 0) {
    throw new Error(
      `The first line has no ${missing.join(', ')}; columns: ${libraryColumns.join(',')}`,
    )
  }
  return header
}
