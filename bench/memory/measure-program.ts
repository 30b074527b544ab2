import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomSpreadAccount } from '../commit/contender.ts'
import { chargeBody, post } from '../http/post.ts'
import { microsecondsPerTick, readStat } from '../read-stat.ts'

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
  /** What one answer costs the program. */
  readonly cpuMicroseconds: number
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
    const before = cpuOf(child)
    const { charges, elapsedSeconds } = await chargeFor(agent, `${address}`, callers, seconds)
    const cpuMicroseconds = (cpuOf(child) - before) / charges
    const peakMb = residentMb(child, 'VmHWM')
    if (idleMb === null || peakMb === null) return null
    return { idleMb, peakMb, perSecond: charges / elapsedSeconds, cpuMicroseconds }
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
  return { charges, elapsedSeconds: (performance.now() - start) / 1000 }
}

function cpuOf({ pid = 0 }: ChildProcess): number {
  return (readStat(pid)?.ticks ?? 0) * microsecondsPerTick
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
