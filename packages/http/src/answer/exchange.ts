import type { RouteName } from '../contract/routes.ts'
import type { Caller } from './caller.ts'

/** One request on its way, and what is known of it so far. */
export interface Exchange {
  readonly request: Request
  readonly url: URL
  readonly requestId: string
  route?: RouteName
  account?: string
  caller?: Caller
  key?: string
}

/** A remembered answer is one occurrence however often it is replayed, so its name is its key. */
export function rememberedInstance({ account, key, requestId }: Exchange): string {
  if (account === undefined || key === undefined) return requestInstance(requestId)
  return requestInstance(`${encodeURIComponent(account)}:${encodeURIComponent(key)}`)
}

/** The `instance` of a problem: the request that met it, as a URN. */
export function requestInstance(requestId: string): string {
  return `urn:request:${requestId}`
}
