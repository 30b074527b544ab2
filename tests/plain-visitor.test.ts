import { mkdtemp, rm } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { startHost } from './setup/start-host.ts'

/** Asks as `curl` does: a connection of its own, and no word of compression. */
async function askPlainly(
  address: string,
): Promise<{ status: number; policy: string; page: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, { agent: false }, resolve).once('error', reject)
  })
  const policy = String(response.headers['content-security-policy'])
  return { status: response.statusCode ?? 0, policy, page: await text(response) }
}

it('serves its page to a visitor who takes no compression, again and again', async () => {
  const data = await mkdtemp(join(tmpdir(), 'credits-host-'))
  const host = await startHost(data)
  try {
    for (let visit = 0; visit < 5; visit += 1) {
      for (const path of ['/', '/plans']) {
        const { status, policy, page } = await askPlainly(`${host.address}${path}`)
        expect([path, status]).toEqual([path, 200])
        expect(policy).toContain("default-src 'none'")
        expect(page).toContain('<!doctype html>')
      }
    }
  } finally {
    await host.stop()
    await rm(data, { recursive: true, force: true })
  }
})
