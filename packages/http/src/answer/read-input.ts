import { checkNames, type InputName, parseFields } from '@igny8/credits-core/schemas'
import type { Route } from '../contract/route.ts'
import type { RouteName } from '../contract/routes.ts'
import { shapes } from '../contract/shapes.ts'
import type { RouteMatch } from './match-route.ts'
import { readKey } from './read-key.ts'
import { readQuery } from './read-query.ts'

/** Everything that came with a request, checked: what the method of `Credits` takes. */
export function readInput(
  route: Route,
  match: RouteMatch,
  query: URLSearchParams,
  body: unknown,
  headers: Headers,
): Record<string, unknown> {
  const shape = shapes[match.name as RouteName]
  const names = Object.keys(match.params) as InputName[]
  const fields = {
    ...checkNames(names, match.params),
    ...(parseFields(shape.query, readQuery(query, shape.query)) as object),
    ...(parseFields(shape.body, body) as object),
  }
  return route.keyed ? { ...fields, key: readKey(headers) } : fields
}
