import * as z from 'zod'

/** An ISO 8601 instant with a zone, between the years 1970 and 9999; given out in UTC. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .refine((text) => Number.isFinite(Date.parse(text)), 'There is no such day or time.')
  .refine((text) => Date.parse(text) >= 0, 'The time lies before 1970.')
