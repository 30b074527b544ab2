import { CreditsError } from '@igny8/credits-core'
import type { Method } from '../contract/route.ts'
import { type RouteName, routeNames, routeOf } from '../contract/routes.ts'

export interface RouteMatch {
  readonly name: RouteName
  /** Decoded, not yet checked. */
  readonly params: Readonly<Record<string, string>>
}

interface Path {
  readonly parts: readonly string[]
  readonly names: Partial<Record<Method, RouteName>>
}

const paths = /*#__PURE__*/ collectPaths()

/** Finds the route of a path below `/v1`. A known path with another method says which it allows. */
export function matchRoute(method: string, pathname: string): RouteMatch {
  const parts = pathname.split('/')
  const path = paths.find((candidate) => fits(candidate.parts, parts))
  if (path === undefined) throw new CreditsError('not_found', 'There is nothing at this path.')
  const name = path.names[(method === 'HEAD' ? 'GET' : method) as Method]
  if (name === undefined) throw notAllowed(Object.keys(path.names))
  return { name, params: paramsOf(path.parts, parts) }
}

/** A method that a path does not know. `params.allow` becomes the `Allow` header. */
export function notAllowed(methods: readonly string[]): CreditsError {
  const allow = methods.includes('GET') ? [...methods, 'HEAD'] : methods
  return new CreditsError('method_not_allowed', `Allowed here: ${allow.join(', ')}.`, {
    params: { allow: allow.join(', ') },
  })
}

function collectPaths(): readonly Path[] {
  const byPath = new Map<string, Path>()
  for (const name of routeNames) {
    const { method, path } = routeOf(name)
    const known = byPath.get(path) ?? { parts: path.split('/'), names: {} }
    byPath.set(path, { ...known, names: { ...known.names, [method]: name } })
  }
  return [...byPath.values()]
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((part, at) => (part.startsWith('{') ? parts[at] !== '' : part === parts[at]))
  )
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {}
  pattern.forEach((part, at) => {
    if (part.startsWith('{')) params[part.slice(1, -1)] = decode(parts[at] ?? '')
  })
  return params
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
