import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, inject, test } from 'vitest'
import { instantSchema } from '../model/time.ts'
import { cycleStartByCalendar } from '../testing/proof/second-calendar.ts'
import { type Sweep, type SweepResult, sweepCycles } from '../testing/proof/sweep-cycles.ts'
import { cycleAt, cycleStart } from './cycle.ts'

const seed = inject('seed')
/** Days after which the calendar repeats. */
const fourCenturies = 146_097

const startsOf = (anchor: string, count: number) =>
  Array.from({ length: count }, (_, n) => new Date(cycleStart(Date.parse(anchor), n)).toISOString())

describe('a cycle', () => {
  test('starts on the anchor’s day, or on the month’s last where there is none', () => {
    const days = startsOf('2026-01-31T10:20:30.456Z', 14).map((start) => start.slice(5, 10))
    expect(days).toEqual([
      ...['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31'],
      ...['08-31', '09-30', '10-31', '11-30', '12-31', '01-31', '02-28'],
    ])
    expect(
      new Set(startsOf('2026-01-31T10:20:30.456Z', 60).map((start) => start.slice(11))),
    ).toEqual(new Set(['10:20:30.456Z']))
  })

  test('of an anchor on 29 February comes back to the 29th whenever there is one', () => {
    const starts = startsOf('2024-02-29T00:00:00.000Z', 49).map((start) => start.slice(0, 10))
    expect(starts.filter((start) => start.slice(5, 7) === '02')).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ])
    expect(starts[1]).toBe('2024-03-29')
  })

  test('knows that 2100 is no leap year and 2000 and 2400 are', () => {
    for (const [year, day] of [
      [2000, '29'],
      [2100, '28'],
      [2200, '28'],
      [2300, '28'],
      [2400, '29'],
    ]) {
      expect(startsOf(`${year}-01-31T12:00:00.000Z`, 2)[1]).toBe(`${year}-02-${day}T12:00:00.000Z`)
    }
  })

  test('is half-open: its end is the start of the next', () => {
    const anchor = Date.parse('2026-01-31T00:00:00.000Z')
    expect(cycleAt(anchor, Date.parse('2026-02-27T23:59:59.999Z'))).toBe(0)
    expect(cycleAt(anchor, Date.parse('2026-02-28T00:00:00.000Z'))).toBe(1)
    expect(cycleAt(anchor, Date.parse('2026-03-30T23:59:59.999Z'))).toBe(1)
    expect(cycleAt(anchor, Date.parse('2026-03-31T00:00:00.000Z'))).toBe(2)
  })

  test('before the anchor has a negative number', () => {
    const anchor = Date.parse('2026-03-31T08:00:00.000Z')
    expect(cycleAt(anchor, anchor - 1)).toBe(-1)
    expect(cycleStart(anchor, -1)).toBe(Date.parse('2026-02-28T08:00:00.000Z'))
    expect(cycleAt(anchor, cycleStart(anchor, -25))).toBe(-25)
    expect(cycleAt(anchor, cycleStart(anchor, -25) - 1)).toBe(-26)
  })

  test('an anchor before 1970 or on no day of the calendar is refused at the edge', () => {
    const refused = [
      '1969-12-31T23:59:59.999Z',
      '2026-02-30T00:00:00Z',
      '2025-02-29T00:00:00Z',
      '2026-04-31T00:00:00Z',
      '2026-01-00T00:00:00Z',
      '2026-01-32T00:00:00Z',
      '2026-01-15',
      '2026-01-15T00:00:00',
      '+300000-01-01T00:00:00Z',
    ]
    expect(refused.filter((text) => instantSchema.safeParse(text).success)).toEqual([])
    expect(instantSchema.safeParse('1970-01-01T00:00:00Z').success).toBe(true)
    expect(instantSchema.safeParse('2024-02-29T23:59:59.999+05:30').success).toBe(true)
  })

  test('agrees with a second calendar on the days that are known from history', () => {
    const anchor = Date.parse('1999-12-31T06:00:00.000Z')
    expect(new Date(cycleStartByCalendar(anchor, 2)).toISOString()).toBe('2000-02-29T06:00:00.000Z')
  })
})

describe('every instant is in exactly one cycle', () => {
  test('for anchors on every day of four centuries, 60 cycles each', () => {
    const result = sweepCycles({
      firstDay: 0,
      days: fourCenturies,
      cycles: 60,
      askEvery: 20,
      seed,
    })
    report('four centuries', result)
    expect(result.wrong).toEqual([])
    expect(result.starts).toBe(fourCenturies * 60)
    expect(result.instants).toBe((fourCenturies * 60 * 4) / 20)
  })

  test('for anchors before 1970 as well', () => {
    const result = sweepCycles({
      firstDay: -134_000,
      days: 134_000,
      cycles: 13,
      askEvery: 13,
      seed,
    })
    report('before 1970', result)
    expect(result.wrong).toEqual([])
    expect(result.instants).toBe(134_000 * 4)
  })

  test.each([
    ['UTC'],
    ['America/Los_Angeles'],
    ['Asia/Tehran'],
    ['Australia/Lord_Howe'],
    ['Pacific/Kiritimati'],
  ])('in a process whose time zone is %s', async (timeZone) => {
    const result = await sweepIn(timeZone, {
      firstDay: 0,
      days: fourCenturies,
      cycles: 12,
      askEvery: 12,
      seed,
    })
    report(timeZone, result)
    expect(result.timeZone).toBe(timeZone)
    expect(result.wrong).toEqual([])
    expect(result.instants).toBe(fourCenturies * 4)
  })
})

/** Runs the sweep in a process of its own, since a time zone belongs to a process. */
async function sweepIn(timeZone: string, sweep: Sweep): Promise<SweepResult> {
  const file = new URL('../testing/proof/sweep-cycles.ts', import.meta.url).href
  const program = `
    const { sweepCycles } = await import(${JSON.stringify(file)})
    console.log(JSON.stringify(sweepCycles(${JSON.stringify(sweep)})))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { env: { ...process.env, TZ: timeZone } },
  )
  return JSON.parse(stdout)
}

function report(what: string, { starts, instants }: SweepResult): void {
  process.stdout.write(
    `Cycles, ${what}: ${starts} starts and ${instants} boundary instants compared\n`,
  )
}
