import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Article } from '../shared/article.ts'
import type { Place } from '../shared/place.ts'

/** What the host itself keeps. Credits and limits are not in here: they are the ledger's. */
export interface HostData {
  readonly sites: readonly Place[]
  readonly team: readonly Place[]
  readonly articles: readonly Article[]
}

export interface Books {
  read(): HostData
  /** Changes the data and writes it down before it resolves. */
  change(change: (data: HostData) => HostData): Promise<void>
}

const empty: HostData = { sites: [], team: [], articles: [] }

/** The host's own data in one file, replaced as a whole so that a crash leaves the old or the new. */
export async function openBooks(path: string): Promise<Books> {
  await mkdir(dirname(path), { recursive: true })
  let data = await load(path)
  let writing: Promise<void> = Promise.resolve()

  return {
    read: () => data,
    change(change) {
      data = change(data)
      writing = writing.catch(() => {}).then(() => save(path, data))
      return writing
    },
  }
}

async function load(path: string): Promise<HostData> {
  try {
    return { ...empty, ...JSON.parse(await readFile(path, 'utf8')) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return empty
    throw error
  }
}

async function save(path: string, data: HostData): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(data))
  await rename(`${path}.new`, path)
}
