import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Account, Credits } from '@igny8/credits-core'
import { createCreditsClient } from '@igny8/credits-http'

export interface RunningHost {
  readonly address: string
  /** As the host's backend uses them. */
  readonly credits: Credits
  /** An account as it stands; the new one where nothing is said. */
  account(id?: string): Promise<Account>
  stop(): Promise<void>
}

const serviceToken = 'a-service-token-for-the-journey-only'
const jwtSecret = 'a-secret-for-the-tokens-of-the-journey'

/** The reference host as `npm start` runs it, on a free port. */
export async function startHost(
  dataDirectory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningHost> {
  const host = spawn(process.execPath, ['examples/host/start.mjs'], {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDirectory,
      DATABASE_URL: '',
      CREDITS_SERVICE_TOKEN: serviceToken,
      CREDITS_JWT_SECRET: jwtSecret,
      DEMO_WRITER_SECONDS: '2',
      ...environment,
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

  const credits = createCreditsClient({ baseUrl: address, token: serviceToken })

  return {
    address,
    credits,
    account: (account = 'demo') => credits.account({ account }),
    async stop() {
      if (host.exitCode !== null) return
      host.kill('SIGTERM')
      await once(host, 'exit')
    },
  }
}
