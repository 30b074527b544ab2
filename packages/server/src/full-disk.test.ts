import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Credits } from '@igny8/credits-core'
import { createCreditsClient } from '@igny8/credits-http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { canHaveSmallDisk, openSmallDisk, type SmallDisk } from './testing/small-disk.ts'
import { serviceToken } from './testing/start-memory-server.ts'

const sources = new URL('./testing/resolve-sources.mjs', import.meta.url).href
const main = fileURLToPath(new URL('./main.ts', import.meta.url))

const isPossible = canHaveSmallDisk()
const why = isPossible ? '' : ' (skipped: this system lets nobody mount a small disk)'

async function smallDisk(): Promise<SmallDisk> {
  const disk = await openSmallDisk(160)
  onTestFinished(() => disk.close())
  return disk
}

/** The program on that disk. */
function program({ directory }: SmallDisk, args: string, port = 0): string {
  const env = `PORT=${port} CREDITS_SERVICE_TOKEN=${serviceToken} LOG_LEVEL=error`
  const place = `DATABASE_URL= DATA_DIR=${directory}/data`
  return `${place} ${env} "${process.execPath}" --import ${sources} ${main} ${args}`
}

async function serve(disk: SmallDisk): Promise<{ credits: Credits; stop: () => Promise<string> }> {
  const port = await freePort()
  const log = `${disk.directory}/log`
  await disk.run(`${program(disk, 'serve', port)} > ${log} 2>&1 &`)
  onTestFinished(() => void disk.run('kill -KILL $!'))
  const baseUrl = `http://127.0.0.1:${port}`
  const isUp = async () => (await fetch(`${baseUrl}/readyz`)).ok
  await expect.poll(() => isUp().catch(() => false), { timeout: 60_000 }).toBe(true)
  return {
    credits: createCreditsClient({ baseUrl, token: serviceToken, retries: 0 }),
    stop: async () => (await disk.run(`kill $!; wait $!; cat ${log}`)).said,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

describe.skipIf(!isPossible)(`on a disk that is full${why}`, () => {
  test('writes are refused, reads go on, nothing is lost, and room brings it back', async () => {
    const disk = await smallDisk()
    const { credits, stop } = await serve(disk)
    await credits.putAccount({ account: 'acme', planId: 'scale' })
    await credits.grant({ account: 'acme', key: 'g', kind: 'bonus', credits: 1e6, reason: 'Room' })
    await disk.fill(33)

    const acknowledged: string[] = []
    const refusals: unknown[] = []
    const charge = (key: string) =>
      credits.charge({ account: 'acme', key, actions: [{ action: 'idea_generation' }] })
    for (let round = 0; refusals.length === 0; round += 1) {
      const keys = Array.from({ length: 64 }, (_, at) => `${round}-${at}`)
      const answers = await Promise.allSettled(keys.map(charge))
      for (const [at, answer] of answers.entries()) {
        if (answer.status === 'fulfilled') acknowledged.push(keys[at] ?? '')
        else refusals.push(answer.reason)
      }
    }
    expect(acknowledged.length).toBeGreaterThan(0)
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: 'temporarily_unavailable', charged: 'no' })
    }
    const { available } = (await credits.account({ account: 'acme' })).credits

    await disk.makeRoom()
    expect(await charge('after')).toMatchObject({ allowed: true, replayed: false })
    expect(await stop()).toContain('is full')

    const again = await serve(disk)
    const { credits: now } = await again.credits.account({ account: 'acme' })
    expect(now.available).toBe(available - 10)
    expect(now.spentThisCycle).toBe((acknowledged.length + 1) * 10)
    const replayed = acknowledged
      .slice(-10)
      .map((key) =>
        again.credits.charge({ account: 'acme', key, actions: [{ action: 'idea_generation' }] }),
      )
    for (const answer of await Promise.all(replayed)) expect(answer.replayed).toBe(true)
    expect(await again.stop()).not.toContain('is full')
  }, 120_000)

  test('an import says so in one line, and goes on from there when there is room', async () => {
    const disk = await smallDisk()
    const importing = (count: number) => disk.run(program(disk, `import --synthetic ${count}`))
    expect(await importing(1_000)).toMatchObject({ code: 0 })
    await disk.fill(36)
    const full = /^credits-server: The disk of \S+ is full: \d+ MB are left, 32 are needed\. .*\n$/
    const stopped = await importing(50_000)
    expect(stopped.said).toMatch(full)
    expect(stopped.code).toBe(1)
    const refused = await disk.run(program(disk, 'serve'))
    expect(refused.said).toMatch(full)
    expect(refused.code).toBe(1)

    await disk.makeRoom()
    expect(await importing(50_000)).toEqual({
      said: '50000 made-up keywords, labelled synthetic\n',
      code: 0,
    })
  }, 120_000)

  test('a first start wants room for a database', async () => {
    const disk = await smallDisk()
    await disk.fill(90)
    expect((await disk.run(program(disk, 'serve'))).said).toMatch(/90 MB are left, 96 are needed/)
  }, 60_000)
})
