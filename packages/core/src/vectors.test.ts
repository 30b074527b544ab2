import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, test } from 'vitest'
import { defaultCatalogue } from './catalogue/default-catalogue.ts'
import { cycleAt, cycleStart } from './flow/cycle.ts'
import { estimate } from './flow/estimate.ts'
import { estimateAutomationCost } from './flow/estimate-automation.ts'
import { normaliseKeyword } from './flow/normalise-keyword.ts'
import type { AutomationConfig } from './model/automation.ts'

const folder = new URL('../vectors/', import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const files = readdirSync(folder).filter((file) => /^(?!vectors\.schema).*\.json$/.test(file))
const chapters = files.filter((file) => file !== 'catalogue.json')
const asOf = '2026-11-22T12:00:00.000Z'

interface Row {
  name: string
  in: never
  out: never
}

function rowsOf(chapter: string, table: string): [string, Row['in'], Row['out']][] {
  const found = read(`${chapter}.json`).tables.find(({ name }: Row) => name === table)
  return found.rows.map((row: Row) => [row.name, row.in, row.out])
}

describe('the files', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(read('vectors.schema.json'))

  test.each(files)('%s is as its schema says', (file) => {
    validate(read(file))
    expect(validate.errors ?? []).toEqual([])
  })

  test.each(chapters)('%s is called after its chapter and names every case once', (file) => {
    const { chapter, tables, histories } = read(file)
    expect(`${chapter}.json`).toBe(file)
    const names: string[] = [...tables, ...histories].map(({ name }) => name)
    expect(names.length).toBe(new Set(names).size)
    for (const { rows } of tables) {
      expect(new Set(rows.map(({ name }: Row) => name)).size).toBe(rows.length)
    }
  })

  it('is refused by its schema where a word of it is misspelled', () => {
    const spoiled = read('runs.json')
    spoiled.histories[0].steps[0].expect.stauts = 200
    expect(validate(spoiled)).toBe(false)
  })

  it('has the catalogue that ships', () => {
    const { actions, ...rest } = read('catalogue.json')
    const shipped = defaultCatalogue
    expect(rest).toEqual({
      $schema: rest.$schema,
      plans: shipped.plans,
      typicalArticle: shipped.typicalArticle,
      gate: shipped.gate,
      automationGate: shipped.automationGate,
      automationYields: shipped.automationYields,
    })
    const named = shipped.priceLists.at(-1)?.actions ?? []
    expect(actions).toEqual(named.map(({ name, ...action }) => action))
  })
})

describe('the pure rules agree with the tables', () => {
  test.each(rowsOf('prices', 'an action costs what the price list says'))(
    'prices: %s',
    (_, { action }, cost) => {
      const estimated = estimate([action], defaultCatalogue, asOf)
      expect(estimated.cost).toEqual(cost)
    },
  )

  test.each(rowsOf('prices', 'actions together cost their sum'))(
    'sums: %s',
    (_, { actions }, cost) => {
      expect(estimate(actions, defaultCatalogue, asOf).cost).toEqual(cost)
    },
  )

  test.each(rowsOf('cycles', 'an instant is in exactly one cycle'))('cycles: %s', (_, row, out) => {
    const { anchor, instant } = row as { anchor: string; instant: string }
    const n = cycleAt(Date.parse(anchor), Date.parse(instant))
    const text = (at: number) => new Date(cycleStart(Date.parse(anchor), at)).toISOString()
    expect({ start: text(n), end: text(n + 1) }).toEqual(out)
  })

  test.each(rowsOf('cycles', 'now is in the cycle that the anchor says'))(
    'the list of cycles: %s',
    (_, { anchor }, { starts }) => {
      const from = Date.parse(anchor)
      const first = cycleAt(from, Date.parse(starts[0]))
      const counted = (starts as string[]).map((_start, index) =>
        new Date(cycleStart(from, first + index)).toISOString(),
      )
      expect(counted).toEqual(starts)
    },
  )

  test.each(rowsOf('keywords', 'a keyword has one normalised spelling'))(
    'keywords: %s',
    (_, { keyword }, out) => {
      expect(normaliseKeyword(keyword)).toMatchObject(out)
    },
  )

  test.each(rowsOf('runs', 'an automation is estimated stage by stage'))(
    'runs: %s',
    (_, row, out) => {
      const { automation } = row as { automation: AutomationConfig }
      expect(estimateAutomationCost(automation, defaultCatalogue, asOf)).toMatchObject(out)
    },
  )
})
