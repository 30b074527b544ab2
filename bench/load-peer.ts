import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('peers/', import.meta.url))
const requirePeer = createRequire(new URL('peers/package.json', import.meta.url))
let installed: boolean | undefined

/** Another library to be measured beside ours, or `undefined` where it cannot be installed. */
export function loadPeer<Peer>(name: string): Peer | undefined {
  installed ??= existsSync(`${folder}node_modules/.package-lock.json`) || install()
  return installed ? (requirePeer(name) as Peer) : undefined
}

function install(): boolean {
  process.stderr.write('Installing what is measured beside ours, once: bench/peers.\n')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', folder], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    process.stderr.write('It cannot be installed here, so ours is measured without it.\n')
  }
  return status === 0
}
