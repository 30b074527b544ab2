import * as z from 'zod'
import type { Credits } from '../credits.ts'
import { putAccountSchema } from './account.ts'
import { activityRequestSchema } from './activity.ts'
import { chargeRequestSchema } from './charge.ts'
import { claimRequestSchema } from './claim.ts'
import { estimateRequestSchema } from './estimate.ts'
import { grantRequestSchema } from './grant.ts'
import { insightsRequestSchema } from './insights.ts'
import { addKeywordsRequestSchema, removeKeywordsRequestSchema } from './keyword.ts'
import { keywordLibraryRequestSchema } from './keyword-library.ts'
import { keywordResearchRequestSchema } from './keyword-research.ts'
import { claimableLimitNameSchema } from './limit.ts'
import { pageRequestSchema } from './page.ts'
import {
  drawRequestSchema,
  releaseRequestSchema,
  reserveRequestSchema,
  settleRequestSchema,
} from './reservation.ts'
import { startRunRequestSchema, stepRunRequestSchema } from './run.ts'
import { idSchema } from './text.ts'
import { workRequestSchema } from './work-request.ts'

/** What names the things that a method is about: on the wire they are in the path. */
export const inputNames = {
  account: idSchema,
  reservation: idSchema,
  run: idSchema,
  limit: claimableLimitNameSchema,
  name: idSchema,
} as const

/** The name of something that a method is about. */
export type InputName = keyof typeof inputNames

/** What a method of `Credits` takes: names, fields, and whether it needs a key. */
export interface MethodInput {
  readonly names: readonly InputName[]
  readonly fields: z.ZodType
  readonly keyed: boolean
}

const account = ['account'] as const
const reservation = ['account', 'reservation'] as const
const run = ['account', 'run'] as const
const claim = ['account', 'limit', 'name'] as const
const noFields = z.strictObject({})

/** What every method of `Credits` takes. */
export const methodInputs = {
  plans: { names: [], fields: noFields, keyed: false },
  putAccount: { names: account, fields: putAccountSchema, keyed: false },
  account: { names: account, fields: noFields, keyed: false },
  estimate: { names: account, fields: estimateRequestSchema, keyed: false },
  check: { names: account, fields: workRequestSchema, keyed: false },
  reserve: { names: account, fields: reserveRequestSchema, keyed: true },
  reservation: { names: reservation, fields: noFields, keyed: false },
  draw: { names: reservation, fields: drawRequestSchema, keyed: true },
  settle: { names: reservation, fields: settleRequestSchema, keyed: true },
  release: { names: reservation, fields: releaseRequestSchema, keyed: true },
  charge: { names: account, fields: chargeRequestSchema, keyed: true },
  startRun: { names: account, fields: startRunRequestSchema, keyed: true },
  run: { names: run, fields: noFields, keyed: false },
  stepRun: { names: run, fields: stepRunRequestSchema, keyed: true },
  resumeRun: { names: run, fields: noFields, keyed: true },
  finishRun: { names: run, fields: noFields, keyed: true },
  grant: { names: account, fields: grantRequestSchema, keyed: true },
  claim: { names: claim, fields: claimRequestSchema, keyed: false },
  unclaim: { names: claim, fields: noFields, keyed: false },
  keywords: { names: account, fields: pageRequestSchema, keyed: false },
  addKeywords: { names: account, fields: addKeywordsRequestSchema, keyed: true },
  removeKeywords: { names: account, fields: removeKeywordsRequestSchema, keyed: false },
  keywordLibrary: { names: [], fields: keywordLibraryRequestSchema, keyed: false },
  keywordLibraryFilters: { names: [], fields: noFields, keyed: false },
  research: { names: account, fields: keywordResearchRequestSchema, keyed: true },
  insights: { names: account, fields: insightsRequestSchema, keyed: false },
  forecast: { names: account, fields: noFields, keyed: false },
  planFit: { names: account, fields: noFields, keyed: false },
  estimateAccuracy: { names: account, fields: noFields, keyed: false },
  activity: { names: account, fields: activityRequestSchema, keyed: false },
} as const satisfies Record<keyof Credits, MethodInput>
