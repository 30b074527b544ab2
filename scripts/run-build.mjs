import { spawnSync } from 'node:child_process'

/** Builds the packages, then the examples that stand on them. Quiet unless it fails. */
export function runBuild() {
  run('tsup', [])
  run('npm', ['run', '--silent', '--if-present', '--workspaces', 'build'])
}

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}\nThe build failed: ${command}\n`)
  process.exit(1)
}
