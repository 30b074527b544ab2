import { CreditsError } from '@igny8/credits-core'
import type { Route } from '../contract/route.ts'
import { parseJson } from './parse-json.ts'

/** Reads a JSON body within its cap. Resolves to `{}` where a body may be left out and is. */
export async function readBody(request: Request, route: Route): Promise<unknown> {
  if (route.method === 'GET') return {}
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding !== 'identity') {
    throw new CreditsError('unsupported_media_type', 'Send the body without a Content-Encoding.')
  }
  const bytes = await readBytes(request, route.bodyCapBytes)
  if (bytes.length === 0 && route.body !== 'required') return {}
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') {
    throw new CreditsError('unsupported_media_type', 'Send the body as application/json.')
  }
  return parseJson(decode(bytes))
}

async function readBytes(request: Request, capBytes: number): Promise<Uint8Array> {
  const declared = request.headers.get('content-length')
  if (declared !== null && Number(declared) > capBytes) throw tooLarge(capBytes)
  try {
    // A declared length bounds what can come, so the runtime's fast path is safe.
    if (declared !== null) return within(new Uint8Array(await request.arrayBuffer()), capBytes)
    return await collect(request.body, capBytes)
  } catch (cause) {
    if (cause instanceof CreditsError) throw cause
    throw new CreditsError('malformed_json', 'The body ended too early.', { cause })
  }
}

async function collect(body: Request['body'], capBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true }
    if (done || value === undefined) break
    length += value.length
    if (length > capBytes) {
      void reader?.cancel().catch(() => undefined)
      throw tooLarge(capBytes)
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function within(bytes: Uint8Array, capBytes: number): Uint8Array {
  if (bytes.length > capBytes) throw tooLarge(capBytes)
  return bytes
}

function tooLarge(capBytes: number): CreditsError {
  return new CreditsError('body_too_large', `A body here is at most ${capBytes} bytes.`, {
    params: { maxBytes: capBytes },
  })
}

const utf8 = /*#__PURE__*/ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new CreditsError('malformed_json', 'The body is not UTF-8.', { cause })
  }
}
