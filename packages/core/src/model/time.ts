import * as z from 'zod'

const lastInstant = Date.parse('9999-12-31T23:59:59.999Z')

/** An ISO 8601 instant with a zone, between the years 1970 and 9999; given out in UTC. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .refine((text) => Number.isFinite(Date.parse(text)), 'There is no such day or time.')
  .refine((text) => Date.parse(text) >= 0, 'The time lies before 1970.')
  .refine((text) => Date.parse(text) <= lastInstant, 'The time lies after 9999.')
