import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Packs the four packages into `folder`, as they would be published; returns the tarballs. */
export function packPackages(folder) {
  const workspaces = ['core', 'http', 'server', 'react'].map(
    (name) => `--workspace=packages/${name}`,
  )
  execFileSync('npm', ['pack', '--silent', ...workspaces, `--pack-destination=${folder}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return readdirSync(folder).map((file) => join(folder, file))
}
