// Installs the dependencies when the lock file is newer than what is installed.
// Runs before anything is installed, on plain Node 20, so it imports nothing but Node.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) install()

function install() {
  process.stdout.write('Installing the dependencies (once, about a minute) …\n')
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // Some tools ask for a newer Node than this one; the one they run on is installed with them.
    env: { ...process.env, npm_config_loglevel: 'error', npm_config_engine_strict: 'false' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return
  process.stderr.write(
    `${stdout ?? ''}\n${stderr ?? ''}\nThe dependencies could not be installed.\n`,
  )
  process.exit(1)
}
