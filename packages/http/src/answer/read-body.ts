import { CreditsError } from '@igny8/credits-core'
import type { Route } from '../contract/route.ts'
import { parseJson } from './parse-json.ts'

/** Reads the bytes of a body. Rejects where it ended too early. */
export type ReadBytes = (request: Request, capBytes: number) => Promise<Uint8Array | 'too_large'>

/** Reads a JSON body within its cap. Resolves to `{}` where a body may be left out and is. */
export async function readBody(
  request: Request,
  route: Route,
  capBytes: number,
  readBytes: ReadBytes,
): Promise<unknown> {
  if (route.method === 'GET') return {}
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding !== 'identity') {
    throw new CreditsError('unsupported_media_type', 'Send the body without a Content-Encoding.')
  }
  const bytes = await bytesOf(request, capBytes, readBytes)
  if (bytes.length === 0 && route.body !== 'required') return {}
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') {
    throw new CreditsError('unsupported_media_type', 'Send the body as application/json.')
  }
  return parseJson(decode(bytes))
}

async function bytesOf(request: Request, capBytes: number, read: ReadBytes): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > capBytes) throw tooLarge(capBytes)
  let bytes: Uint8Array | 'too_large'
  try {
    bytes = await read(request, capBytes)
  } catch (cause) {
    throw new CreditsError('malformed_json', 'The body ended too early.', { cause })
  }
  if (bytes === 'too_large') throw tooLarge(capBytes)
  return bytes
}

/** Reads any body to its end, or until it is too large. */
export const readBytes: ReadBytes = async (request, capBytes) => {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { value } = (await reader?.read()) ?? {}
    if (value === undefined) return concat(chunks, length)
    length += value.length
    if (length > capBytes) {
      void reader?.cancel().catch(() => undefined)
      return 'too_large'
    }
    chunks.push(value)
  }
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
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
