// What would be published, judged by publint and by are-the-types-wrong.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packPackages } from './pack-packages.mjs'

const folder = mkdtempSync(join(tmpdir(), 'credits-packed-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

for (const tarball of packPackages(folder)) {
  run('publint', [tarball, '--strict'])
  run('attw', [tarball, '--profile', 'esm-only', '--exclude-entrypoints', './styles.css'])
}

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  process.stderr.write(`${stdout}${stderr}`)
  process.exit(1)
}
