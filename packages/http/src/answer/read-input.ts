import type * as z from 'zod'
import type { Route } from '../contract/route.ts'
import type { RouteName } from '../contract/routes.ts'
import { paramSchemas, shapes } from '../contract/shapes.ts'
import { fieldErrors } from './field-errors.ts'
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
  const params = checkParams(match.params)
  const fields = {
    ...params,
    ...(parse(shape.query, readQuery(query, shape.query)) as object),
    ...(parse(shape.body, body) as object),
  }
  return route.keyed ? { ...fields, key: readKey(headers) } : fields
}

function checkParams(params: Readonly<Record<string, string>>): Record<string, unknown> {
  const checked: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(params)) {
    const result = paramSchemas[name]?.safeParse(text)
    if (result?.error) {
      const issues = result.error.issues.map((issue) => ({ ...issue, path: [name] }))
      throw fieldErrors(issues, params)
    }
    checked[name] = text
  }
  return checked
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (result.error) throw fieldErrors(result.error.issues, value)
  return result.data
}
