import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseCatalogue } from '@igny8/credits-core/schemas'
import { expect, it, onTestFinished } from 'vitest'
import { makeDatabase } from '../testing/make-database.ts'
import { makeLegacyDatabase } from '../testing/make-legacy-database.ts'

const sources = new URL('../testing/resolve-sources.mjs', import.meta.url)
const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Runs the program from its sources, to its end. */
function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', sources.href, main, 'legacy', ...args], {
    env: { PATH: process.env.PATH, ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (said.stdout += chunk))
  child.stderr.on('data', (chunk) => (said.stderr += chunk))
  return new Promise<{ code: number | null } & typeof said>((resolve) =>
    child.once('close', (code) => resolve({ code, ...said })),
  )
}

async function start() {
  const directory = await mkdtemp(join(tmpdir(), 'credits-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const settings = join(directory, 'legacy.json')
  await writeFile(settings, '{"unlimitedValues": [-1], "fallbackPlanId": "free"}')
  const { url, legacy } = await makeLegacyDatabase(20)
  const env = { LEGACY_DATABASE_URL: url, DATABASE_URL: await makeDatabase() }
  const legacyStep = (...args: string[]) => run([...args, '--settings', settings], env)
  return { directory, legacy, legacyStep }
}

it.each(['', 'plan', 'import', 'verify', 'shadow', 'expand', 'contract', 'restore'])(
  'explains itself: legacy %s --help',
  async (step) => {
    const { code, stdout } = await run([...(step ? [step] : []), '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('Usage: credits-server legacy')
    expect(stdout).toContain(step ? '"unlimitedValues"' : '1. plan')
  },
)

it('leads from the first report to the restored columns', async () => {
  const { directory, legacy, legacyStep } = await start()
  const report = join(directory, 'findings.jsonl')
  const catalogue = join(directory, 'plans.json')

  const planned = await legacyStep('plan', '--report', report, '--catalogue', catalogue)
  expect(planned).toMatchObject({ code: 0, stderr: '' })
  expect(planned.stdout).toMatch(/4 plans and 20 accounts with \d+ credits/)
  const findings = (await readFile(report, 'utf8')).trimEnd().split('\n')
  expect(findings.map((line) => JSON.parse(line).fate)).toContain('dropped')
  const moved = parseCatalogue(JSON.parse(await readFile(catalogue, 'utf8')))
  expect(moved.plans.map(({ id }) => id)).toEqual(['free', 'plan-1', 'plan-2', 'plan-3'])

  const hinted = await legacyStep('import')
  expect(hinted.stdout).toContain('Nothing was changed. Add --yes to do it.')
  expect((await legacyStep('import', '--yes')).stdout).toContain(
    'Opened 20 accounts; 0 were there before.',
  )
  expect((await legacyStep('import', '--yes')).stdout).toContain(
    'Opened 0 accounts; 20 were there before.',
  )
  expect(await legacyStep('verify')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Looked at 20 accounts: all is as it should be.'),
  })

  const shadowed = await legacyStep('shadow')
  expect(shadowed).toMatchObject({ code: 0, stderr: '' })
  const counted = [...shadowed.stdout.matchAll(/^ {2}\w+ +a user × (\d+)$/gm)]
  expect(counted.reduce((sum, [, accounts]) => sum + Number(accounts), 0)).toBe(20)

  const words = 'select id, usage_content_words from igny8_tenants order by id'
  const before = await legacy.rows(words)
  expect((await legacyStep('contract', '--yes')).stderr).toMatch(/expand was not run/)
  expect((await legacyStep('expand')).stdout).toMatch(/set default 0.*Nothing was changed/s)
  expect((await legacyStep('expand', '--yes')).stdout).toMatch(/Done\.\n$/)
  expect((await legacyStep('contract')).stdout).toMatch(/create table.*Nothing was changed/s)
  expect(await legacy.rows(words)).toEqual(before)
  expect((await legacyStep('contract', '--yes')).stdout).toMatch(/Done\.\n$/)
  await expect(legacy.rows(words)).rejects.toThrow('usage_content_words')
  expect((await legacyStep('restore', '--yes')).stdout).toMatch(/Done\.\n$/)
  expect(await legacy.rows(words)).toEqual(before)
  expect((await legacyStep('restore', '--yes')).stdout).toBe('There is nothing to do.\n')
}, 120_000)

it('verify ends with 1 and names what is not right', async () => {
  const { legacy, legacyStep } = await start()
  await legacyStep('import', '--yes')
  await legacy.rows('update igny8_tenants set credits = credits + 60000 where id = 7')
  const { code, stdout } = await legacyStep('verify')
  expect(code).toBe(1)
  expect(stdout).toMatch(/^Account 7: it opened with \d+ \w+ credits; its old rows say \d+ now\.$/m)
}, 60_000)

it('says in one line what is wrong with the settings or the database', async () => {
  const { directory } = await start()
  const settings = join(directory, 'wrong.json')
  await writeFile(settings, '{"unlimitedValues": "all", "tables": 1}')
  const wrong = await run(['plan', '--from', 'postgres://127.0.0.1:9/x', '--settings', settings])
  expect(wrong).toMatchObject({ code: 1, stdout: '' })
  expect(wrong.stderr).toMatch(/^credits-server: .*wrong\.json: .*unlimitedValues.*\n$/)
  await writeFile(settings, '{"unlimitedValues": [], "fallbackPlanId": "free"}')
  const away = await run(['plan', '--from', 'postgres://127.0.0.1:9/x', '--settings', settings])
  expect(away.stderr).toMatch(/^credits-server: .*127\.0\.0\.1:9[^\n]*\n$/)
}, 60_000)
