const methods = 'GET, HEAD, PUT, POST, DELETE'
const requestHeaders = 'Authorization, Content-Type, Idempotency-Key'
const exposedHeaders = 'Idempotency-Replayed, Location, Retry-After, X-Request-Id'

/** Whether a browser asks on behalf of another origin what it may send. */
export function isPreflight(request: Request): boolean {
  return request.method === 'OPTIONS' && request.headers.has('access-control-request-method')
}

/** What a page of an allowed origin may read; nothing at all for others. */
export function corsHeaders(
  request: Request,
  origins: readonly string[],
): Readonly<Record<string, string>> {
  if (origins.length === 0) return {}
  const origin = request.headers.get('origin')
  if (origin === null || !origins.includes(origin)) return { vary: 'Origin' }
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders,
    ...(isPreflight(request) && {
      'access-control-allow-methods': methods,
      'access-control-allow-headers': requestHeaders,
      'access-control-max-age': '600',
    }),
  }
}
