import { join } from 'node:path'
import type { Credits } from '@igny8/credits-core'
import { pretendSearch } from '@igny8/credits-core/testing'
import { type App, type Settings, startServer } from '@igny8/credits-server'
import { FastResponse } from 'srvx'
import { openBooks } from './books.ts'
import { createHostApp } from './create-host-app.ts'
import { makeSamples } from './demo/make-samples.ts'
import { actors, demoAccounts, newAccount } from './demo-accounts.ts'
import { fillEmptyLibrary } from './fill-library.ts'
import { openWorkspaces, type Workspaces } from './workspaces.ts'

export interface HostSettings extends Settings {
  readonly jwtSecret: string
  /** How long the writer takes over an article. */
  readonly writerSeconds: number
}

/** One process: the credits server, the host's own routes and the built front end. */
export async function startHost(
  settings: HostSettings,
): Promise<{ address: string; close: () => Promise<void> }> {
  const { jwtSecret, writerSeconds } = settings
  const books = await openBooks(join(settings.dataDirectory, 'host.json'))
  let answer: App = async () => new FastResponse('Starting …', { status: 503 })
  const server = await startServer(settings, {
    otherwise: (request) => answer(request),
    prepare: async (database) => {
      await makeSamples(database, books)
      await fillEmptyLibrary(database)
    },
    searchKeywords: pretendSearch,
  })
  const { credits } = server
  const workspaces = await openWorkspaces({ accounts: actors, credits, books, writerSeconds })
  await openNewAccount(credits, workspaces)
  answer = createHostApp({ credits, demo: demoAccounts, workspaces, jwtSecret })
  return {
    address: server.address,
    async close() {
      workspaces.close()
      await server.close()
    },
  }
}

/** The account without a past begins on Starter, with one site and one person. */
async function openNewAccount(credits: Credits, workspaces: Workspaces): Promise<void> {
  try {
    await credits.account({ account: newAccount })
  } catch (error) {
    if ((error as { code?: string }).code !== 'not_found') throw error
    await credits.putAccount({ account: newAccount, planId: 'starter' })
    const places = workspaces.find(newAccount)?.places
    await places?.add('sites', 'gardenwise.example', 'active')
    await places?.add('team', 'Mara', 'active')
  }
}
