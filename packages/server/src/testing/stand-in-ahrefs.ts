import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a stand-in does instead of answering well. */
export type AhrefsFault =
  | { readonly status: number; readonly body: string }
  | 'never_answers'
  | 'hangs_in_the_body'
  | 'hangs_up'
  | 'redirects'
  | 'endless_body'
  | 'no_json'
  | 'other_shape'

export interface StandInAhrefs {
  readonly baseUrl: string
  /** Every request that came, oldest first. */
  readonly requests: readonly URL[]
  fault: AhrefsFault | undefined
  /** How long a good answer takes. */
  delayMs: number
  /** Rows of an overview that it does not know. */
  readonly unknown: Set<string>
  close(): Promise<void>
}

export const standInKey = 'key-of-the-stand-in-0123456789'

const costs: Readonly<Record<string, number>> = {
  keyword: 1,
  volume: 10,
  difficulty: 10,
  cpc: 1,
  intents: 10,
  traffic_potential: 10,
  parent_topic: 1,
}

/** A server on this machine that speaks Ahrefs' shapes and faults. Its numbers are made up. */
export async function startStandInAhrefs(): Promise<StandInAhrefs> {
  const requests: URL[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    requests.push(url)
    if (standIn.fault) misbehave(standIn.fault, response)
    else setTimeout(() => answer(request, url, response, standIn.unknown), standIn.delayMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const standIn: StandInAhrefs = {
    baseUrl: `http://127.0.0.1:${port}/v3`,
    requests,
    fault: undefined,
    delayMs: 0,
    unknown: new Set(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return standIn
}

function answer(
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
  unknown: ReadonlySet<string>,
): void {
  const [, endpoint = ''] = /^\/v3\/keywords-explorer\/([a-z-]+)$/.exec(url.pathname) ?? []
  const query = url.searchParams
  const select = query.get('select')?.split(',') ?? []
  const seeds = query.get('keywords')?.split(',') ?? []
  const refusal = refusalOf(request, endpoint, query.get('country') ?? '', select)
  if (refusal !== undefined) {
    say(response, ...refusal)
    return
  }
  const words =
    endpoint === 'overview'
      ? seeds.filter((seed) => !unknown.has(seed)).toReversed()
      : seeds.flatMap((seed) => Array.from({ length: 200 }, (_, at) => `${seed} ${endpoint} ${at}`))
  const rows = words.slice(0, Number(query.get('limit') ?? 1000)).map((keyword, at) => ({
    keyword: at % 2 === 0 ? keyword.toUpperCase() : keyword,
    volume: at % 7 === 6 ? null : at * 10,
    difficulty: at % 101,
    cpc: at,
    intents: { informational: true, commercial: at % 2 === 0, branded: false },
    traffic_potential: null,
    parent_topic: seeds[0],
  }))
  const perRow = select.reduce((sum, field) => sum + (costs[field] ?? 0), 0)
  const total = Math.max(50, rows.length * perRow)
  response.setHeader('x-api-rows', rows.length)
  response.setHeader('x-api-units-cost-row', perRow)
  response.setHeader('x-api-units-cost-total', total)
  response.setHeader('x-api-units-cost-total-actual', total)
  response.setHeader('x-api-cache', 'no_cache')
  say(response, 200, JSON.stringify({ keywords: rows }))
}

function refusalOf(
  request: IncomingMessage,
  endpoint: string,
  country: string,
  select: readonly string[],
): readonly [status: number, body: string] | undefined {
  if (request.headers.authorization !== `Bearer ${standInKey}`)
    return [403, '["Error","Forbidden"]']
  if (!['matching-terms', 'related-terms', 'search-suggestions', 'overview'].includes(endpoint)) {
    return [404, '["Error",["NotFound","no such endpoint"]]']
  }
  const isRight = /^[a-z]{2}$/.test(country) && select.every((field) => costs[field])
  return isRight ? undefined : [400, '{"error":"bad select or country"}']
}

const misdeeds: Readonly<
  Record<Extract<AhrefsFault, string>, (response: ServerResponse) => unknown>
> = {
  never_answers: () => {},
  hangs_in_the_body: (response) => response.writeHead(200).write('{"keywords":['),
  hangs_up: (response) => response.socket?.destroy(),
  redirects: (response) =>
    response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
  endless_body(response) {
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    }
    response.writeHead(200).on('drain', pour)
    pour()
  },
  no_json: (response) => say(response, 200, '<html>'),
  other_shape: (response) => say(response, 200, '{"keywords":[{"volume":"many"}]}'),
}

function misbehave(fault: AhrefsFault, response: ServerResponse): void {
  if (typeof fault === 'object') say(response, fault.status, fault.body)
  else misdeeds[fault](response)
}

function say(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}
