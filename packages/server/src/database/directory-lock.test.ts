import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { lockDirectory } from './directory-lock.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'credits-lock-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
})

const lockPath = () => join(directory, 'lock')
const writeOwner = (owner: { pid: number; started: string | null }) =>
  writeFileSync(lockPath(), JSON.stringify(owner))

test('a directory has one owner, who can give it back', () => {
  const unlock = lockDirectory(directory)
  expect(() => lockDirectory(directory)).toThrow(/already open in process \d+/)
  unlock()
  expect(existsSync(lockPath())).toBe(false)
  lockDirectory(directory)()
})

test('the lock of another live process is respected', async () => {
  const other = spawn('sleep', ['60'])
  onTestFinished(() => void other.kill())
  writeOwner({ pid: other.pid ?? 0, started: null })
  expect(() => lockDirectory(directory)).toThrow(`already open in process ${other.pid}`)
})

test('the lock of a dead process is taken over', async () => {
  const other = spawn('true')
  await new Promise((resolve) => other.once('close', resolve))
  writeOwner({ pid: other.pid ?? 0, started: null })
  const unlock = lockDirectory(directory)
  expect(() => lockDirectory(directory)).toThrow(/already open/)
  unlock()
})

test.runIf(process.platform === 'linux')('a PID that was used again is no owner', () => {
  const other = spawn('sleep', ['60'])
  onTestFinished(() => void other.kill())
  writeOwner({ pid: other.pid ?? 0, started: 'long before' })
  lockDirectory(directory)()
})

test('an own PID in a lock that this process does not hold is of an earlier life', () => {
  writeOwner({ pid: process.pid, started: null })
  lockDirectory(directory)()
})

test('a lock that is being written is respected, and one that never was is taken over', () => {
  writeFileSync(lockPath(), '')
  expect(() => lockDirectory(directory)).toThrow(/already open/)
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(lockPath(), longAgo, longAgo)
  lockDirectory(directory)()
})

test('a take-over that was killed in the middle does not lock everybody out', () => {
  writeOwner({ pid: process.pid, started: null })
  writeFileSync(`${lockPath()}.takeover`, '')
  expect(() => lockDirectory(directory)).toThrow(/already open/)
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(`${lockPath()}.takeover`, longAgo, longAgo)
  lockDirectory(directory)()
})
