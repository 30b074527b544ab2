import { defaultCatalogue } from '@igny8/credits-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { paramNames } from '../contract/param-names.ts'
import { routeNames, routeOf } from '../contract/routes.ts'
import { shapes } from '../contract/shapes.ts'
import { components } from './components.ts'
import { examples } from './examples.ts'
import { fieldNotes, parameterNotes, routeNotes } from './notes.ts'
import { openApiDocument } from './open-api-document.ts'

interface Described {
  readonly operationId: string
  readonly parameters?: readonly { name?: string; in?: string; $ref?: string }[]
  readonly requestBody?: { required: boolean }
  readonly responses: Record<string, { description: string }>
  readonly security: readonly object[]
}

const document = JSON.parse(JSON.stringify(openApiDocument('1.2.3')))
const paths: Record<string, Record<string, Described>> = document.paths

it('is a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(structuredClone(document))
  expect(result).toEqual({ valid: true })
  expect(document.openapi).toBe('3.1.0')
})

it('describes every route of the table', () => {
  for (const name of routeNames) {
    const route = routeOf(name)
    const described = paths[route.path]?.[route.method.toLowerCase()]
    expect(described?.operationId).toBe(name)
    const inPath = described?.parameters?.filter((parameter) => parameter.in === 'path')
    expect(inPath?.map((parameter) => parameter.name)).toEqual(paramNames(route.path))
    expect(described?.requestBody !== undefined).toBe(route.body !== 'none')
    expect(described?.responses).toHaveProperty(String(route.status))
    expect(JSON.stringify(described?.parameters).includes('IdempotencyKey')).toBe(route.keyed)
    expect(described?.security.length).toBeGreaterThan(0)
  }
})

it('describes nothing that is not there', () => {
  const described = Object.values(paths).flatMap((path) => Object.values(path))
  const open = ['openApi', 'health', 'readiness', 'metrics']
  expect(described.map(({ operationId }) => operationId).sort()).toEqual(
    [...routeNames, ...open].sort(),
  )
})

it('refers only to schemas that it has, and has none that nobody refers to', () => {
  const text = JSON.stringify(document)
  const referred = new Set(
    [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id),
  )
  expect([...referred].sort()).toEqual(Object.keys(components).sort())
})

it('shows a right body for every route that takes one', () => {
  for (const name of routeNames) {
    expect(examples[name] !== undefined).toBe(routeOf(name).body !== 'none')
    if (examples[name] !== undefined) expect(shapes[name].body.parse(examples[name])).toBeTruthy()
  }
})

it('has a note for nothing but fields and parameters that are there', () => {
  const schemas: Record<string, { properties?: object }> = document.components.schemas
  const fields = Object.entries(schemas).flatMap(([id, { properties = {} }]) =>
    Object.keys(properties).map((field) => `${id}.${field}`),
  )
  expect(Object.keys(fieldNotes).filter((name) => !fields.includes(name))).toEqual([])
  const parameters = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .flatMap((described) => described.parameters?.map(({ name = '' }) => name) ?? [])
  expect(Object.keys(parameterNotes).filter((name) => !parameters.includes(name))).toEqual([])
  expect(
    Object.keys(routeNotes).filter((name) => !routeNames.some((known) => known === name)),
  ).toEqual([])
})

it('names every action that ships', () => {
  const said = fieldNotes['ActionRequest.action'] ?? ''
  const [list] = defaultCatalogue.priceLists
  expect(list?.actions.filter(({ id }) => !said.includes(id))).toEqual([])
})
