import type * as z from 'zod'
import { paramNames } from '../contract/param-names.ts'
import type { Route } from '../contract/route.ts'
import { type RouteName, routeOf } from '../contract/routes.ts'
import { paramSchemas, shapes } from '../contract/shapes.ts'
import { fieldErrors } from './field-errors.ts'
import type { RouteMatch } from './match-route.ts'
import { checkKey, readKey } from './read-key.ts'
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

interface Taken {
  readonly params: readonly string[]
  readonly fields: z.ZodType
  readonly keyed: boolean
}

const taken = new Map<RouteName, Taken>()

function takenBy(name: RouteName): Taken {
  let known = taken.get(name)
  if (known === undefined) {
    const { path, method, keyed } = routeOf(name)
    const { query, body } = shapes[name]
    known = { params: paramNames(path), fields: method === 'GET' ? query : body, keyed }
    taken.set(name, known)
  }
  return known
}

/**
 * The input of a method of `Credits` from a caller in the same process, checked as if it had come with
 * a request. Throws `invalid_field`, `invalid_amount`, `idempotency_key_missing` or
 * `idempotency_key_invalid`.
 */
export function checkInput(name: RouteName, input: Readonly<Record<string, unknown>>): object {
  const { params, fields, keyed } = takenBy(name)
  const body: Record<string, unknown> = {}
  const inPath: Record<string, unknown> = {}
  for (const field of Object.keys(input)) {
    if (params.includes(field)) inPath[field] = input[field]
    else if (field !== 'key') body[field] = input[field]
  }
  for (const param of params) inPath[param] ??= undefined
  const checked = { ...checkParams(inPath), ...(parse(fields, body) as object) }
  return keyed ? { ...checked, key: checkKey(input.key) } : checked
}

function checkParams(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
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
