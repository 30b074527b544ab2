import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomSpreadAccount } from '../commit/contender.ts'
import { chargeBody, post } from '../http/post.ts'

/** A program that listens, says where, and answers charges. */
export interface Program {
  readonly name: string
  /** Of `node`. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** What the system counts as a program's: its heap, its code, its libraries. */
export interface Resident {
  /** With nothing to do. */
  readonly idleMb: number
  /** At any moment while all callers wait. */
  readonly peakMb: number
  readonly perSecond: number
}

const warmUpMs = 1_000

/** Starts a program and charges without a pause; null where the system does not tell of others. */
export async function measureProgram(
  { args, env }: Program,
  callers: number,
  seconds: number,
): Promise<Resident | null> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  try {
    const [greeting] = await once(child.stdout, 'data')
    const address = /listens on (\S+)/.exec(String(greeting))?.[1]
    await sleep(warmUpMs)
    const idleMb = residentMb(child, 'VmRSS')
    const perSecond = await chargeFor(agent, `${address}`, callers, seconds)
    const peakMb = residentMb(child, 'VmHWM')
    return idleMb === null || peakMb === null ? null : { idleMb, peakMb, perSecond }
  } finally {
    agent.destroy()
    child.kill()
    await once(child, 'exit')
  }
}

async function chargeFor(agent: Agent, address: string, callers: number, seconds: number) {
  const start = performance.now()
  const end = start + seconds * 1000
  let charges = 0
  async function caller() {
    while (performance.now() < end) {
      const url = `${address}/v1/accounts/${randomSpreadAccount()}/charges`
      await post(agent, url, randomUUID(), chargeBody)
      charges += 1
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return charges / ((performance.now() - start) / 1000)
}

/** Linux alone tells it of other processes. */
function residentMb({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024
  } catch {
    return null
  }
}
