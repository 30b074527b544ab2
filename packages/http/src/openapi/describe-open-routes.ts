/** What a server answers to everybody, besides the table of routes. */
export const openPaths = {
  '/openapi.json': { name: 'openApi', summary: 'This document' },
  '/healthz': { name: 'health', summary: 'The process is alive' },
  '/readyz': { name: 'readiness', summary: 'The database answers' },
} as const

export function describeOpenRoutes(): Record<string, Record<string, object>> {
  const described = Object.entries(openPaths).map(([path, { name, summary }]) => {
    const responses = {
      200: { description: summary, content: { 'application/json': { schema: {} } } },
      ...(path === '/readyz' && { 503: { description: 'It does not' } }),
    }
    return [path, { get: { operationId: name, summary, security: [], responses } }]
  })
  return Object.fromEntries(described)
}
