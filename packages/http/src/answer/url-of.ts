const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i

/** Path and query of a request. Its host is whatever the caller made up, and may be no host at all. */
export function urlOf(request: Request): URL {
  return new URL(request.url.replace(origin, 'http://localhost'))
}
