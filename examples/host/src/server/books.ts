import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Article } from '../shared/article.ts'
import type { AutomationState } from '../shared/automation.ts'
import type { Place } from '../shared/place.ts'

/** What the host itself keeps of an account. Credits and limits are not in here: they are the ledger's. */
export interface HostData {
  readonly sites: readonly Place[]
  readonly team: readonly Place[]
  readonly formerSites: readonly Place[]
  readonly articles: readonly Article[]
  readonly automation: AutomationState
}

/** The making of the sample accounts: when it began, and whether it ended. */
export interface Making {
  readonly begunAt: string
  readonly isDone: boolean
}

export interface AccountBooks {
  read(): HostData
  /** Changes the data and writes it down before it resolves. */
  change(change: (data: HostData) => HostData): Promise<void>
}

export interface Books {
  of(account: string): AccountBooks
  making(): Making | null
  keepMaking(making: Making): Promise<void>
}

interface Kept {
  readonly making: Making | null
  readonly accounts: Readonly<Record<string, HostData>>
}

const nothing: HostData = {
  sites: [],
  team: [],
  formerSites: [],
  articles: [],
  automation: { schedule: null, jobs: [] },
}

/** The host's own data in one file, replaced as a whole so that a crash leaves the old or the new. */
export async function openBooks(path: string): Promise<Books> {
  await mkdir(dirname(path), { recursive: true })
  let kept = await load(path)
  let writing: Promise<void> = Promise.resolve()

  return {
    of: (account) => ({
      read: () => kept.accounts[account] ?? nothing,
      change(change) {
        const data = change(kept.accounts[account] ?? nothing)
        return keep({ ...kept, accounts: { ...kept.accounts, [account]: data } })
      },
    }),
    making: () => kept.making,
    keepMaking: (making) => keep({ ...kept, making }),
  }

  function keep(changed: Kept): Promise<void> {
    kept = changed
    writing = writing.catch(() => {}).then(() => save(path, kept))
    return writing
  }
}

async function load(path: string): Promise<Kept> {
  try {
    return { making: null, accounts: {}, ...JSON.parse(await readFile(path, 'utf8')) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { making: null, accounts: {} }
    throw error
  }
}

async function save(path: string, kept: Kept): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(kept))
  await rename(`${path}.new`, path)
}
