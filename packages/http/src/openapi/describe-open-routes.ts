/** What a server answers to everybody, besides the table of routes. */
export const openPaths = {
  '/openapi.json': { name: 'openApi', summary: 'This document' },
  '/healthz': { name: 'health', summary: 'The process is alive' },
  '/readyz': { name: 'readiness', summary: 'The database answers' },
  '/metrics': {
    name: 'metrics',
    summary: 'Numbers for Prometheus; from another machine with the service token only',
  },
} as const

export function describeOpenRoutes(): Record<string, Record<string, object>> {
  const described = Object.entries(openPaths).map(([path, { name, summary }]) => {
    const isText = path === '/metrics'
    const mediaType = isText ? 'text/plain' : 'application/json'
    const responses = {
      200: { description: summary, content: { [mediaType]: { schema: {} } } },
      ...(isText && { 401: { description: 'From another machine, without a token' } }),
      ...(path === '/readyz' && { 503: { description: 'It does not' } }),
    }
    return [
      path,
      {
        get: {
          operationId: name,
          summary,
          security: isText ? [{}, { serviceToken: [] }] : [],
          responses,
        },
      },
    ]
  })
  return Object.fromEntries(described)
}
