import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  jwtSecret,
  type MemoryServer,
  serviceToken,
  startMemoryServer,
} from '../testing/start-memory-server.ts'
import { printHash } from './hash-token.ts'
import { tokenAuth } from './token-auth.ts'

let server: MemoryServer

beforeAll(async () => {
  server = await startMemoryServer()
  for (const account of ['acme', 'other']) {
    await server.send('PUT', `/v1/accounts/${account}`, { body: { planId: 'growth' } })
  }
})
afterAll(() => server.close())

const sign = (claims: Record<string, unknown>, secret = jwtSecret, alg = 'HS256') =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret))
const inOneMinute = () => Math.floor(Date.now() / 1000) + 60
const claims = () => ({ account: 'acme', scope: 'read write', exp: inOneMinute() })
const get = (token: string | null, headers = {}) =>
  server.send('GET', '/v1/accounts/acme', { token, headers })

describe('no token that is not ours is let in', () => {
  it('none at all', async () => {
    const answer = await get(null)
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated'])
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })
  it('another scheme, a wrong token, a list of tokens', async () => {
    for (const authorization of [
      'Basic YTpi',
      'Bearer',
      'Bearer wrong',
      `Bearer ${serviceToken}x`,
      `Bearer ${serviceToken} ${serviceToken}`,
      `Bearer ${serviceToken}, Bearer ${serviceToken}`,
      serviceToken,
    ]) {
      const answer = await get(null, { authorization })
      expect([authorization, answer.status]).toEqual([authorization, 401])
    }
  })
  it('the right token in the address', async () => {
    for (const name of ['token', 'access_token', 'authorization']) {
      const answer = await server.send('GET', `/v1/accounts/acme?${name}=${serviceToken}`, {
        token: null,
      })
      expect(answer.status).toBe(401)
    }
  })
  it('an expired one, which says so', async () => {
    const answer = await get(await sign({ ...claims(), exp: inOneMinute() - 120 }))
    expect([answer.status, answer.body.code]).toEqual([401, 'token_expired'])
  })
  it('one that never expires, names no account, or no scope we know', async () => {
    const { exp, ...everlasting } = claims()
    const { account, ...nobodys } = claims()
    for (const wrong of [everlasting, nobodys, { ...claims(), account: '../other' }]) {
      expect((await get(await sign(wrong))).status).toBe(401)
    }
    expect((await get(await sign({ ...claims(), scope: 'admin' }))).status).toBe(403)
  })
  it('one signed with another secret, or with nothing', async () => {
    expect((await get(await sign(claims(), 'another-secret-0123456789'))).status).toBe(401)
    expect((await get(await sign(claims(), jwtSecret.repeat(2), 'HS512'))).status).toBe(401)
    expect((await get(new UnsecuredJWT(claims()).encode())).status).toBe(401)
    const [header, payload] = (await sign(claims())).split('.')
    expect((await get(`${header}.${payload}.`)).status).toBe(401)
  })
  it('whatever the proxy in front claims', async () => {
    const answer = await get(null, { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-user': 'admin' })
    expect(answer.status).toBe(401)
  })
})

describe('an account token', () => {
  const token = (scope: string | string[]) => sign({ ...claims(), scope })
  it('reads its own account', async () => {
    for (const scope of ['read', 'read write', ['read'], 'write']) {
      expect((await get(await token(scope))).body.account).toBe('acme')
    }
  })
  it('finds nobody else’s, on any route it may use', async () => {
    const sent = { token: await token('read write'), key: 'k' }
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['POST', '/estimates', { actions: [{ action: 'content_generation' }] }],
      ['POST', '/checks', { actions: [{ action: 'content_generation' }] }],
      ['GET', '/keywords', undefined],
      ['POST', '/keywords', { keywords: [], door: 'manual', policy: 'all_or_nothing' }],
      ['DELETE', '/keywords', { ids: ['kw_1_0'] }],
      ['GET', '/activity', undefined],
    ] as const) {
      const init = { ...sent, ...(body && { body }) }
      const others = await server.send(method, `/v1/accounts/other${path}`, init)
      const nobodys = await server.send(method, `/v1/accounts/nobody${path}`, init)
      expect([path, others.status, nobodys.status]).toEqual([path, 404, 404])
      expect(others.body.detail).toBe(nobodys.body.detail)
    }
  })
  it('never grants, charges, settles, or changes a plan, its own or anybody’s', async () => {
    const sent = { token: await token('read write'), key: 'k', body: {} }
    for (const account of ['acme', 'other', 'nobody']) {
      for (const [method, path] of [
        ['PUT', ''],
        ['POST', '/reservations'],
        ['POST', '/reservations/res_1/draws'],
        ['POST', '/reservations/res_1/settle'],
        ['POST', '/reservations/res_1/release'],
        ['POST', '/charges'],
        ['POST', '/grants'],
        ['PUT', '/claims/sites/shop'],
        ['DELETE', '/claims/sites/shop'],
      ] as const) {
        const { body, ...rest } = sent
        const init = method === 'DELETE' ? rest : { ...rest, body }
        const answer = await server.send(method, `/v1/accounts/${account}${path}`, init)
        expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'scope_missing'])
      }
    }
  })
  it('that may only read adds no keywords', async () => {
    const body = { keywords: [], door: 'manual', policy: 'all_or_nothing' }
    const sent = { token: await token('read'), key: 'k', body }
    const answer = await server.send('POST', '/v1/accounts/acme/keywords', sent)
    expect([answer.status, answer.body.code]).toEqual([403, 'scope_missing'])
  })
})

describe('keys and hashes', () => {
  const request = (token: string) =>
    new Request('http://localhost/v1/plans', { headers: { authorization: `Bearer ${token}` } })

  it('take the hash of a service token instead of the token', async () => {
    const auth = tokenAuth({ serviceToken: printHash(serviceToken) })
    await expect(auth(request(serviceToken))).resolves.toEqual({ kind: 'service' })
    await expect(auth(request('wrong'))).rejects.toMatchObject({ code: 'unauthenticated' })
  })
  it('are needed: nobody runs open', () => {
    expect(() => tokenAuth({})).toThrow(/never runs open/)
  })
  it('may be a set of public keys at an address', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a' }] })
    const keys = createServer((_request, response) => response.end(jwks)).listen(0)
    const url = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`
    const auth = tokenAuth({ jwksUrl: url })
    const signed = (kid: string) =>
      new SignJWT(claims()).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey)
    await expect(auth(request(await signed('a')))).resolves.toMatchObject({ account: 'acme' })
    await expect(auth(request(await signed('b')))).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    await expect(auth(request(await sign(claims())))).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    keys.close()
  })
  it('that cannot be fetched are our trouble, not the token’s', async () => {
    const keys = createServer((_request, response) => response.writeHead(500).end()).listen(0)
    const url = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`
    const { privateKey } = await generateKeyPair('ES256')
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'ES256', kid: 'a' })
      .sign(privateKey)
    const unavailable = { code: 'temporarily_unavailable' }
    await expect(tokenAuth({ jwksUrl: url })(request(token))).rejects.toMatchObject(unavailable)
    keys.close()
    await expect(tokenAuth({ jwksUrl: url })(request(token))).rejects.toMatchObject(unavailable)
  })
})
