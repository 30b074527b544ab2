import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Credits } from '@igny8/credits-core'
import { readSettings, signAccountToken, startServer } from '@igny8/credits-server'
import { FastResponse, type ServerRequest } from 'srvx'
import { staticMiddleware } from 'srvx/static'

/** The account of whoever opens the page: a real host asks its session. */
const account = 'acme'

// Scripts and styles of our own, and nothing inline.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
].join('; ')

export interface PagesOptions {
  /** The built page and its files. */
  readonly folder: string
  readonly port?: number
  /** For pages that a server of their own renders: it asks with this. */
  readonly serviceToken?: string
  /** Fills the page in before it is sent. */
  readonly fillPage?: (page: string, credits: Credits) => Promise<string>
}

/**
 * The smallest backend that a page needs: the credits, a token for who is signed in, and the page.
 * Its ledger is gone when it stops.
 */
export async function servePages({ folder, port = 0, serviceToken, fillPage }: PagesOptions) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'credits-example-'))
  const jwtSecret = randomBytes(32).toString('hex')
  const settings = readSettings({
    CREDITS_SERVICE_TOKEN: serviceToken,
    CREDITS_JWT_SECRET: jwtSecret,
    LOG_LEVEL: 'warn',
  })
  const serveFile = staticMiddleware({ dir: folder })
  const server = await startServer({ ...settings, port, dataDirectory }, { otherwise: answer })
  const { address, credits } = server
  await credits.putAccount({ account, planId: 'starter' })

  return {
    address,
    account,
    credits,
    async close() {
      await server.close()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/token') return new FastResponse(await signToken())
    if (pathname === '/') return servePage()
    return serveFile(request as ServerRequest, servePage)
  }

  function signToken() {
    return signAccountToken({ account, scopes: ['read', 'write'], ttlSeconds: 3_600, jwtSecret })
  }

  async function servePage(): Promise<Response> {
    const page = await readFile(join(folder, 'index.html'), 'utf8')
    return new FastResponse(fillPage ? await fillPage(page, server.credits) : page, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      },
    })
  }
}
