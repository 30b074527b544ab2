import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { openPGlite } from '@igny8/credits-server'
import { type Contender, hotAccount, randomSpreadAccount } from '../commit/contender.ts'
import { fillAccounts } from '../commit/fill-database.ts'
import { groupCommitOn } from '../commit/group-commit.ts'
import { requireCorrect } from '../commit/require-correct.ts'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import { type Cell, type Report, ratioIn, runRounds } from '../run-rounds.ts'
import { atLeast, atMost, type Target, type WithTargets } from '../target.ts'
import { transactionOnPGlite } from './transaction-on-pglite.ts'

export interface PGliteReport extends WithTargets {
  readonly inMemory: Report
  readonly onDisk: Report
  /** Milliseconds in fresh processes. */
  readonly starts: readonly {
    readonly name: string
    readonly oursMs: number
    readonly aloneMs: number
    readonly ratio: number
  }[]
}

const waiting = 64
const cells: readonly Cell[] = [
  { name: `hot × ${waiting}`, waiting, account: () => hotAccount, key: randomUUID },
  { name: `spread × ${waiting}`, waiting, account: randomSpreadAccount, key: randomUUID },
]

/** Charges on PGlite beside a transaction a charge, and how long it takes to start. */
export async function benchPGlite(options: BenchOptions): Promise<PGliteReport> {
  const folder = await mkdtemp(join(tmpdir(), 'credits-bench-pglite-'))
  try {
    const inMemory = await benchCharges('in memory', options, folder)
    const onDisk = await benchCharges('on disk', options, folder)
    const starts = [
      await benchStart('a first start', options, folder, async (directory) =>
        rm(directory, { recursive: true, force: true }),
      ),
      await benchStart('a reopening', options, folder, async () => {}),
    ]
    const [first, again] = starts.map(({ ratio }) => ratio)
    return {
      inMemory,
      onDisk,
      starts,
      targets: [
        ...targetsOf(inMemory, 'in memory'),
        ...targetsOf(onDisk, 'on disk'),
        atMost(6, 'a first start, time of PGlite’s own', first ?? Number.NaN, 0.6),
        atMost(6, 'a reopening, time of PGlite’s own', again ?? Number.NaN, 1.2),
      ],
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function targetsOf(report: Report, where: string): readonly Target[] {
  return cells.map(({ name }) =>
    atLeast(
      6,
      `PGlite ${where}, ${name}, over transaction`,
      ratioIn(report, name, 'transaction'),
      10,
    ),
  )
}

async function benchCharges(
  where: 'in memory' | 'on disk',
  options: BenchOptions,
  folder: string,
): Promise<Report> {
  const contenders = await openContenders(where, folder)
  try {
    for (const contender of contenders) await requireCorrect(contender)
    return await runRounds({
      title: `A charge on PGlite ${where}`,
      cells,
      contenders: contenders.map(({ name, charge }) => ({ name, run: charge })),
      databaseCpu: () => null,
      options,
    })
  } finally {
    await Promise.all(contenders.map((contender) => contender.close()))
  }
}

async function openContenders(where: string, folder: string): Promise<readonly Contender[]> {
  const at = (name: string) => (where === 'on disk' ? join(folder, name) : undefined)
  const open = (directory: string | undefined) => openPGlite(directory ? { directory } : {})
  const ours = await groupCommitOn(await open(at('ours')))
  await fillAccounts(ours.credits)
  // The contender finds the same tables and accounts.
  const filled = join(folder, `filled ${where}`)
  const filling = await groupCommitOn(await openPGlite({ directory: filled }))
  await fillAccounts(filling.credits)
  await filling.close()
  const directory = join(filled, 'pglite')
  const theirs =
    where === 'on disk'
      ? new PGlite(directory)
      : new PGlite({ loadDataDir: await dumpOf(directory) })
  await theirs.waitReady
  return [ours, transactionOnPGlite(theirs)]
}

async function dumpOf(directory: string) {
  const pglite = await PGlite.create(directory)
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  return dump
}

async function benchStart(
  name: string,
  { rounds }: BenchOptions,
  folder: string,
  prepare: (directory: string) => Promise<void>,
) {
  const took = { ours: [] as number[], alone: [] as number[] }
  for (const who of ['ours', 'alone']) await timeStart(who, join(folder, who))
  for (let round = 0; round < rounds; round += 1) {
    for (const who of round % 2 === 0
      ? (['ours', 'alone'] as const)
      : (['alone', 'ours'] as const)) {
      const directory = join(folder, who)
      await prepare(directory)
      took[who].push(await timeStart(who, directory))
    }
  }
  const ratios = took.ours.map((ms, round) => ms / (took.alone[round] ?? Number.NaN))
  return {
    name,
    oursMs: median(took.ours),
    aloneMs: median(took.alone),
    ratio: median(ratios),
  }
}

const starter = fileURLToPath(new URL('time-start.ts', import.meta.url))

async function timeStart(who: string, directory: string): Promise<number> {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [...process.execArgv, starter, who, directory])
  return Number(stdout)
}
