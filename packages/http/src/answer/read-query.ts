import { CreditsError } from '@igny8/credits-core'
import { pointer } from '@igny8/credits-core/schemas'
import * as z from 'zod'

/** A query as an object; text that is a whole number becomes one where the schema wants one. */
export function readQuery(params: URLSearchParams, schema: z.ZodObject): Record<string, unknown> {
  const query: Record<string, unknown> = Object.create(null)
  for (const [name, text] of params) {
    if (name in query) {
      throw new CreditsError('invalid_field', `The query has "${name}" twice.`, {
        errors: [{ pointer: pointer([name]), code: 'repeated', message: 'Say it once.' }],
      })
    }
    query[name] = isWhole(schema, name) && /^-?\d{1,16}$/.test(text) ? Number(text) : text
  }
  return query
}

const wholeFields = new WeakMap<z.ZodObject, ReadonlySet<string>>()

function isWhole(schema: z.ZodObject, name: string): boolean {
  let fields = wholeFields.get(schema)
  if (fields === undefined) {
    const { properties = {} } = z.toJSONSchema(schema, { io: 'input' })
    fields = new Set(
      Object.keys(properties).filter((key) => {
        const property = properties[key]
        return typeof property === 'object' && property.type === 'integer'
      }),
    )
    wholeFields.set(schema, fields)
  }
  return fields.has(name)
}
