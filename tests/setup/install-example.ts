import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Installs an example that has its own lock file, once. False where that cannot be done. */
export function installExample(example: string, framework: string): boolean {
  const folder = resolve('examples', example)
  if (existsSync(`${folder}/node_modules/${framework}/package.json`)) return true
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_loglevel: 'error' },
  })
  if (status !== 0) process.stderr.write(`${framework} cannot be installed here:\n${stderr}\n`)
  return status === 0
}
