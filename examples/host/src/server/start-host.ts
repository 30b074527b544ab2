import { join } from 'node:path'
import { type App, type RunningServer, type Settings, startServer } from '@igny8/credits-server'
import { FastResponse } from 'srvx'
import { openArticles } from './articles.ts'
import { openBooks } from './books.ts'
import { createHostApp } from './create-host-app.ts'
import { demoAccount } from './demo-account.ts'
import { openPlaces } from './places.ts'

export interface HostSettings extends Settings {
  readonly jwtSecret: string
  /** How long the writer takes over an article. */
  readonly writerSeconds: number
}

/** One process: the credits server, the host's own routes and the built front end. */
export async function startHost(
  settings: HostSettings,
): Promise<{ address: string; close: () => Promise<void> }> {
  const books = await openBooks(join(settings.dataDirectory, 'host.json'))
  let answer: App = async () => new FastResponse('Starting …', { status: 503 })
  const server = await startServer(settings, { otherwise: (request) => answer(request) })
  const { credits } = server
  await openDemoAccount(server)
  const places = await openPlaces({ credits, books })
  const articles = await openArticles({ credits, books, writerSeconds: settings.writerSeconds })
  answer = createHostApp({ credits, places, articles, jwtSecret: settings.jwtSecret })
  return {
    address: server.address,
    async close() {
      articles.close()
      await server.close()
    },
  }
}

/** A new demo begins on Starter. */
async function openDemoAccount({ credits }: RunningServer): Promise<void> {
  try {
    await credits.account({ account: demoAccount })
  } catch (error) {
    if ((error as { code?: string }).code !== 'not_found') throw error
    await credits.putAccount({ account: demoAccount, planId: 'starter' })
  }
}
