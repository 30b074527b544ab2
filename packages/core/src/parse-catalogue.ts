import { defineCatalogue } from './catalogue/define-catalogue.ts'
import { CreditsError } from './credits-error.ts'
import { type Catalogue, catalogueSchema } from './model/catalogue.ts'

/**
 * Takes a catalogue from outside the program, such as a JSON file. Throws `invalid_field` with one
 * error for each thing that is wrong, by JSON pointer.
 */
export function parseCatalogue(data: unknown): Catalogue {
  const parsed = catalogueSchema.safeParse(data)
  if (parsed.success) return defineCatalogue(parsed.data)
  const errors = parsed.error.issues.map(({ path, message }) => ({
    pointer: `/${path.join('/')}`,
    code: 'invalid_field',
    message,
  }))
  const [first] = errors
  throw new CreditsError('invalid_field', `Catalogue ${first?.pointer}: ${first?.message}`, {
    errors,
  })
}
