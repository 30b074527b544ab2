import { CreditsError } from '@igny8/credits-core'
import { paramNames } from '../contract/param-names.ts'
import type { Route } from '../contract/route.ts'

/** The parts of a request that depend on its input. */
export interface RequestParts {
  readonly path: string
  readonly searchParams: Readonly<Record<string, string>>
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** Lays the input of a call out over path, query, headers and body. */
export function requestOf(route: Route, input: Readonly<Record<string, unknown>>): RequestParts {
  const { key, ...rest } = input
  const fields: Record<string, unknown> = rest
  let path: string = route.path
  for (const name of paramNames(route.path)) {
    path = path.replace(`{${name}}`, segment(name, fields[name]))
    delete fields[name]
  }
  const inQuery = route.method === 'GET'
  return {
    path,
    searchParams: inQuery ? textOf(fields) : {},
    body: route.body === 'none' ? undefined : fields,
    headers: route.keyed ? { 'idempotency-key': String(key) } : {},
  }
}

function segment(name: string, value: unknown): string {
  const text = String(value ?? '')
  // An address swallows these two, whatever their encoding, and would name another route.
  if (text === '' || text === '.' || text === '..') {
    throw new CreditsError('invalid_field', `"${text}" cannot be part of an address.`, {
      errors: [{ pointer: `/${name}`, code: 'bad_format', message: 'Choose another name.' }],
    })
  }
  return encodeURIComponent(text)
}

function textOf(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]))
}
