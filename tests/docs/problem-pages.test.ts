import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type DecisionCode, errorCodes } from '@igny8/credits-core'
import { decisionCodes, decisionSchema } from '@igny8/credits-core/schemas'
import { type Problem, statusOf } from '@igny8/credits-http/contract'
import { describe, expect, it } from 'vitest'
import { openProblemDesk, provocations } from './provoke-problems.ts'

const folder = new URL('../../docs/denials/', import.meta.url)
const allowed: readonly DecisionCode[] = ['ok', 'near_limit']
const denials = decisionCodes.filter((code) => !allowed.includes(code))
const codes = [...new Set<string>([...errorCodes, ...denials])].sort()
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const example = /```json\n([\s\S]*?)```/

describe('the pages of denials and errors', () => {
  it('are one for each code, and none besides', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md')
    expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`))
  })

  it('stand in the index, each with its status', () => {
    const rows = [...read('README.md').matchAll(/^\| (\S+) +\| \[(\w+)\]\((\w+)\.md\) +\|/gm)]
    const listed = rows.map(([, status, name, file]) => {
      expect(name).toBe(file)
      return [name, status]
    })
    const expected = codes.map((code) => [
      code,
      `${statusOf[code as keyof typeof statusOf] ?? '—'}`,
    ])
    expect(listed.sort()).toEqual(expected)
  })

  for (const code of codes) {
    it(`${code} says what happened, what was charged and what to do`, () => {
      const page = read(`${code}.md`)
      expect(page).toMatch(new RegExp(`^# ${code}\n`))
      for (const heading of ['What happened', 'What was charged', 'What to do']) {
        expect(page).toMatch(new RegExp(`\n\\*\\*${heading}\\.\\*\\* \\S`))
      }
    })
  }
})

// UPDATE_DOCS=1 writes the answers into the pages instead of comparing them.
describe('the example of a page is what is really answered', () => {
  for (const code of errorCodes) {
    it(code, async () => {
      const problem = await provocations[code](await openProblemDesk())
      expect(problem).toMatchObject({ code, status: statusOf[code] })
      expectExample(`${code}.md`, problem)
    })
  }

  it('unavailable', () => {
    const decision = decisionSchema.parse(exampleOf('unavailable.md'))
    expect(decision).toMatchObject({ code: 'unavailable', allowed: false })
  })
})

function expectExample(name: string, problem: Problem) {
  if (process.env.UPDATE_DOCS) {
    const text = `\`\`\`json\n${JSON.stringify(problem, null, 2)}\n\`\`\``
    writeFileSync(
      new URL(name, folder),
      read(name).replace(example, () => text),
    )
  }
  expect(exampleOf(name)).toEqual(problem)
}

function exampleOf(name: string): unknown {
  return JSON.parse(example.exec(read(name))?.[1] ?? 'null')
}
