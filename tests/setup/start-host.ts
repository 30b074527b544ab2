import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Account } from '@igny8/credits-core'

export interface RunningHost {
  readonly address: string
  /** The demo's account, as the host's backend would read it. */
  account(): Promise<Account>
  stop(): Promise<void>
}

const serviceToken = 'a-service-token-for-the-journey-only'
const jwtSecret = 'a-secret-for-the-tokens-of-the-journey'

/** The reference host as `npm start` runs it, on a free port. */
export async function startHost(dataDirectory: string): Promise<RunningHost> {
  const host = spawn(process.execPath, ['examples/host/start.mjs'], {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDirectory,
      DATABASE_URL: '',
      CREDITS_SERVICE_TOKEN: serviceToken,
      CREDITS_JWT_SECRET: jwtSecret,
      DEMO_WRITER_SECONDS: '2',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const ready = /ready: (\S+)/.exec(said)?.[1]
      if (ready) resolve(ready)
    }
    host.stdout.on('data', listen)
    host.stderr.on('data', listen)
    host.once('exit', (code) => reject(new Error(`The host ended with ${code}: ${said}`)))
  })

  return {
    address,
    async account() {
      const response = await fetch(`${address}/v1/accounts/demo`, {
        headers: { authorization: `Bearer ${serviceToken}` },
      })
      return (await response.json()) as Account
    },
    async stop() {
      if (host.exitCode !== null) return
      host.kill('SIGTERM')
      await once(host, 'exit')
    },
  }
}
