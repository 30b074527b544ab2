import type { LedgerEntry } from '@igny8/credits-core/decider'
import { type MemoryCredits, memoryCredits } from '@igny8/credits-core/testing'
import type { Problem, Scope } from '@igny8/credits-http/contract'
import { signAccountToken } from '../auth/sign-account-token.ts'
import { tokenAuth } from '../auth/token-auth.ts'
import { type AppOptions, createApp } from '../create-app.ts'
import { type ListenOptions, listen } from '../listen.ts'

export const serviceToken = 'service-token-of-the-tests-0123456789'
export const jwtSecret = 'jwt-secret-of-the-tests-0123456789abcdef'

/** A real server on a free port of this machine, over the memory model. */
export interface MemoryServer {
  readonly address: string
  readonly credits: MemoryCredits
  /** Sends one request; `body` that is no text is sent as JSON. */
  send(method: string, path: string, init?: SendInit): Promise<Answer>
  accountToken(account: string, scopes?: readonly Scope[]): Promise<string>
  /** Everything that is kept, as one text: equal texts mean that nothing changed. */
  everything(): string
  close(): Promise<void>
}

export interface SendInit {
  readonly body?: unknown
  /** `null`: none. */
  readonly token?: string | null
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body, read as whichever of these it is. */
  readonly body: Partial<Problem> & { readonly account?: string; readonly allowed?: boolean }
}

export async function startMemoryServer(
  app: Partial<AppOptions> = {},
  listening: Partial<ListenOptions> = {},
): Promise<MemoryServer> {
  const credits = memoryCredits()
  const { address, close } = await listen(
    createApp({ credits, auth: tokenAuth({ serviceToken, jwtSecret }), ...app }),
    { port: 0, host: '127.0.0.1', ...listening },
  )
  return {
    address,
    credits,
    close: () => close(1),
    accountToken: (account, scopes = ['read', 'write']) =>
      signAccountToken({ account, scopes, ttlSeconds: 60, jwtSecret }),
    async send(method, path, { body, token = serviceToken, key, headers } = {}) {
      const response = await fetch(`${address}${path}`, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(key !== undefined && { 'idempotency-key': key }),
          ...headers,
        },
        ...(body !== undefined && { body: asBody(body) }),
      })
      const text = await response.text()
      const json = response.headers.get('content-type')?.includes('json')
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: json ? JSON.parse(text) : {},
      }
    },
    everything: () => JSON.stringify(credits.ledger.accounts().map(kept)),
  }

  function kept(account: string): readonly unknown[] {
    const { account: row, ...maps } = credits.ledger.loadAll(account)
    const entries: readonly LedgerEntry[] = credits.ledger.entries(account)
    return [row, entries, ...Object.values(maps).map((map) => [...map])]
  }
}

function asBody(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return new Uint8Array(body)
  return typeof body === 'string' ? body : JSON.stringify(body)
}
