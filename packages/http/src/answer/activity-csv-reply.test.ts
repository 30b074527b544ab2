import { memoryCredits } from '@igny8/credits-core/testing'
import { expect, it } from 'vitest'
import { createAnswerer } from './create-answerer.ts'
import { type Reply, responseOf } from './reply.ts'

const credits = memoryCredits()
await credits.putAccount({ account: 'acme', planId: 'scale' })
const answer = createAnswerer({ credits, authenticate: () => ({ kind: 'service' }) })

async function csv(path = '/v1/accounts/acme/activity'): Promise<Reply> {
  const headers = { accept: 'text/csv' }
  return (await answer(new Request(`http://localhost${path}`, { headers }), 'r')).reply
}

/** Reads RFC 4180 the slow and simple way. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

it('has the rows of the JSON, every page of them', async () => {
  for (let at = 0; at < 250; at++) {
    const actions = [{ action: 'clustering' }]
    await credits.charge({
      account: 'acme',
      key: `k${at}`,
      actions,
      context: { label: `no ${at}` },
    })
  }
  const listed = []
  let cursor: string | undefined
  do {
    const page = await credits.activity({ account: 'acme', limit: 100, ...(cursor && { cursor }) })
    listed.push(...page.activities)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)

  const reply = await csv()
  expect(reply.headers['content-type']).toMatch(/^text\/csv/)
  const [head, ...rows] = cells(await responseOf(reply).text())
  expect(head?.slice(0, 5)).toEqual(['id', 'at', 'localTime', 'kind', 'credits'])
  expect(rows.length).toBeGreaterThan(250)
  expect(rows.map(([id, at, , kind, amount]) => [id, at, kind, Number(amount)])).toEqual(
    listed.map(({ id, at, kind, credits: amount }) => [id, at, kind, amount]),
  )
})

it('lets no cell run in a spreadsheet, or break its row', async () => {
  await credits.putAccount({ account: 'evil', planId: 'scale' })
  const labels = ['=1+1', '+1', '-1', '@x', '\tx', 'a,b', 'say "hi"', 'two\nlines']
  for (const [at, label] of labels.entries()) {
    const actions = [{ action: 'clustering' }]
    await credits.charge({ account: 'evil', key: `k${at}`, actions, context: { label } })
  }
  const [head = [], ...rows] = cells(
    await responseOf(await csv('/v1/accounts/evil/activity')).text(),
  )
  const column = head.indexOf('label')
  const said = rows.map((row) => row[column]).filter(Boolean)
  expect(said.reverse()).toEqual(labels.map((label) => label.replace(/^([=+\-@\t])/, "'$1")))
})

it('tells a failure before the first row as a problem', async () => {
  expect((await csv('/v1/accounts/nobody/activity')).status).toBe(404)
  expect((await csv('/v1/accounts/acme/activity?cursor=%F0')).status).toBe(422)
})

it('has only the rows that are asked for, on every page, in UTC and in the zone named', async () => {
  const reply = await csv(
    '/v1/accounts/acme/activity?kind=charged&from=2026-01-01T00:00:00Z&timeZone=Asia/Kathmandu',
  )
  const [, ...rows] = cells(await responseOf(reply).text())
  expect(rows.length).toBe(250)
  for (const [, at = '', localTime = '', kind] of rows) {
    expect(kind).toBe('charged')
    const utc = Date.parse(`${localTime.replace(' ', 'T')}Z`)
    expect(utc - Math.floor(Date.parse(at) / 1000) * 1000).toBe(345 * 60_000)
  }
  const none = await csv('/v1/accounts/acme/activity?to=2020-01-01T00:00:00Z')
  expect(cells(await responseOf(none).text()).length).toBe(1)
})

it('refuses a zone, a kind or a time that is none', async () => {
  for (const query of ['timeZone=Mars/Olympus', 'kind=stolen', 'from=yesterday', 'siteId=a%20b']) {
    expect((await csv(`/v1/accounts/acme/activity?${query}`)).status).toBe(422)
  }
})
