import type { Route } from '../contract/route.ts'
import type { Reply } from './reply.ts'

/** The value of a call as a reply. */
export function valueReply(route: Route, value: unknown, pathname: string): Reply {
  if (route.status === 204) return { status: 204, headers: {}, body: null }
  const id = route.status === 201 ? (value as { id?: unknown }).id : undefined
  return {
    status: route.status,
    headers: {
      'content-type': 'application/json',
      ...(typeof id === 'string' && { location: `${pathname}/${encodeURIComponent(id)}` }),
    },
    body: JSON.stringify(value),
  }
}
