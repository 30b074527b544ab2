import { methodInputs } from '@igny8/credits-core/schemas'
import { memoryCredits } from '@igny8/credits-core/testing'
import { expect, it } from 'vitest'
import { statusOf } from '../problem/status-of.ts'
import { codesOf } from './codes-of.ts'
import { paramNames } from './param-names.ts'
import { routeNames, routeOf } from './routes.ts'
import { paramSchemas, shapes } from './shapes.ts'

it('has a route for every method of Credits, and no other', () => {
  const { ledger, ...methods } = memoryCredits()
  expect([...routeNames].sort()).toEqual(Object.keys(methods).sort())
})

it('has one route for a method and a path', () => {
  const addresses = routeNames.map((name) => `${routeOf(name).method} ${routeOf(name).path}`)
  expect(new Set(addresses).size).toBe(addresses.length)
})

it('needs a key for every POST that changes something', () => {
  for (const name of routeNames) {
    const { method, scope, keyed } = routeOf(name)
    expect([name, keyed]).toEqual([name, method === 'POST' && scope === 'write'])
  }
})

it('names in its path what a method is about, and asks for a key where the method does', () => {
  for (const name of routeNames) {
    const { path, keyed } = routeOf(name)
    const { names, keyed: isKeyed } = methodInputs[name]
    expect([name, paramNames(path), keyed]).toEqual([name, [...names], isKeyed])
  }
})

it('knows what its parameters, answers and codes look like', () => {
  for (const name of routeNames) {
    const route = routeOf(name)
    for (const param of paramNames(route.path)) expect(paramSchemas).toHaveProperty(param)
    expect([name, shapes[name].answer === null]).toEqual([name, route.status === 204])
    for (const code of codesOf(route)) expect(statusOf[code]).toBeGreaterThanOrEqual(400)
  }
})
