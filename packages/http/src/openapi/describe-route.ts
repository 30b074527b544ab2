import type { ErrorCode } from '@igny8/credits-core'
import { errorWordsEn } from '@igny8/credits-core/words'
import * as z from 'zod'
import { codesOf } from '../contract/codes-of.ts'
import { paramNames } from '../contract/param-names.ts'
import type { Route } from '../contract/route.ts'
import { type RouteName, routeOf } from '../contract/routes.ts'
import { paramSchemas, shapes } from '../contract/shapes.ts'
import { problemMediaType } from '../problem/problem.ts'
import { statusOf } from '../problem/status-of.ts'
import { componentAddress, referTo } from './components.ts'
import { examples } from './examples.ts'
import { parameterNotes, routeNotes } from './notes.ts'

/** One route as an operation object of OpenAPI. */
export function describeRoute(name: RouteName): object {
  const route = routeOf(name)
  const shape = shapes[name]
  const note = routeNotes[name]
  const example = examples[name]
  return {
    operationId: name,
    summary: route.summary,
    ...(note && { description: note }),
    security: route.who === 'service' ? [{ serviceToken: [] }] : bothTokens,
    'x-scope': route.scope,
    'x-who': route.who,
    parameters: [...pathParameters(route), ...queryParameters(shape.query), ...keyHeader(route)],
    ...(route.body !== 'none' && {
      requestBody: {
        required: route.body === 'required',
        content: {
          'application/json': { schema: referTo(shape.body), ...(example && { example }) },
        },
      },
    }),
    responses: { ...success(name, route, shape.answer), ...problems(route) },
  }
}

const bothTokens = [{ serviceToken: [] }, { accountToken: [] }]

function pathParameters(route: Route): object[] {
  return paramNames(route.path).map((name) => ({
    name,
    in: 'path',
    required: true,
    ...noteOf(name),
    schema: referTo(paramSchemas[name] ?? z.string()),
  }))
}

function queryParameters(query: z.ZodObject): object[] {
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    ...noteOf(name),
    schema: referTo(schema as z.ZodType),
  }))
}

function noteOf(parameter: string): object {
  const description = parameterNotes[parameter]
  return description === undefined ? {} : { description }
}

function keyHeader(route: Route): object[] {
  return route.keyed ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []
}

function success(name: RouteName, route: Route, answer: z.ZodType | null): object {
  const content = answer && {
    'application/json': { schema: referTo(answer) },
    ...(name === 'activity' && { 'text/csv': { schema: { type: 'string' } } }),
  }
  const headers = route.keyed && {
    'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' },
  }
  return {
    [route.status]: {
      description: route.summary,
      ...(headers && { headers }),
      ...(content && { content }),
    },
  }
}

const meaning = (code: ErrorCode) => errorWordsEn[`error.${code}`]

/** One response for each status; it says which codes it may carry. */
function problems(route: Route): object {
  const codes = new Map<number, ErrorCode[]>()
  for (const code of codesOf(route)) {
    codes.set(statusOf[code], [...(codes.get(statusOf[code]) ?? []), code])
  }
  return Object.fromEntries(
    [...codes].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `${code}: ${meaning(code)}`).join(' · '),
        content: { [problemMediaType]: { schema: { $ref: componentAddress('Problem') } } },
      },
    ]),
  )
}
