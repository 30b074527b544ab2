import { CreditsError } from '@igny8/credits-core'
import { errorWordsEn } from '@igny8/credits-core/words'
import { statusOf } from '@igny8/credits-http'
import { FastResponse } from 'srvx'
import * as z from 'zod'

/** A failure of the host's own routes, in words that a person can read. */
export function problemFor(error: unknown): Response {
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return FastResponse.json({ title: 'Something in that request isn’t right.' }, { status: 422 })
  }
  if (error instanceof CreditsError) {
    const title = errorWordsEn[`error.${error.code}`]
    return FastResponse.json({ title }, { status: statusOf[error.code] })
  }
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  return FastResponse.json({ title: 'Something went wrong on our side.' }, { status: 500 })
}
