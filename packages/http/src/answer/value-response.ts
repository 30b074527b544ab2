import type { Route } from '../contract/route.ts'

/** The value of a call as a response. */
export function valueResponse(route: Route, value: unknown, pathname: string): Response {
  if (route.status === 204) return new Response(null, { status: 204 })
  const headers = new Headers({ 'content-type': 'application/json' })
  const id = route.status === 201 ? (value as { id?: unknown }).id : undefined
  if (typeof id === 'string') headers.set('location', `${pathname}/${encodeURIComponent(id)}`)
  return new Response(JSON.stringify(value), { status: route.status, headers })
}
