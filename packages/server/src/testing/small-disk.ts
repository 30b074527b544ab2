import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const inNamespace = ['--user', '--map-root-user', '--mount', 'sh']

/** A shell with a disk of its own, which nobody else sees and which is gone when it ends. */
export interface SmallDisk {
  /** Where the disk is, for that shell and what it starts. */
  readonly directory: string
  /** Runs commands to their end; what they wrote, and the exit code of the last. */
  run(commands: string): Promise<{ readonly said: string; readonly code: number }>
  /** Fills it up, to so many megabytes that are left. */
  fill(leftMb: number): Promise<void>
  makeRoom(): Promise<void>
  close(): void
}

/** Whether the system lets anybody have such a disk: a Linux with user namespaces does. */
export function canHaveSmallDisk(): boolean {
  const mount = `mount -t tmpfs -o size=1m tmpfs ${tmpdir()}`
  return spawnSync('unshare', [...inNamespace, '-c', mount]).status === 0
}

export async function openSmallDisk(megabytes: number): Promise<SmallDisk> {
  const directory = mkdtempSync(join(tmpdir(), 'credits-disk-'))
  const shell = spawn('unshare', inNamespace, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: shell.stdout })

  function run(commands: string) {
    return new Promise<{ said: string; code: number }>((resolve) => {
      let said = ''
      lines.on('line', function hear(line) {
        const code = /^ended (\d+)$/.exec(line)?.[1]
        if (code === undefined) said += `${line}\n`
        else {
          lines.off('line', hear)
          resolve({ said, code: Number(code) })
        }
      })
      shell.stdin.write(`{ ${commands}\n} 2>&1\necho "ended $?"\n`)
    })
  }

  const filler = `${directory}/filler`
  await run(`mount -t tmpfs -o size=${megabytes}m tmpfs ${directory}`)
  return {
    directory,
    run,
    async fill(leftMb) {
      const left = `$(df --block-size=1M --output=avail ${directory} | tail -n 1)`
      await run(`head -c $(( ${left} - ${leftMb} ))M /dev/zero > ${filler}`)
    },
    async makeRoom() {
      await run(`rm ${filler}`)
    },
    close() {
      shell.stdin.end()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
