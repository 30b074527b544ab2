// Installs the dependencies when something else is installed than the lock file says.
// Runs before anything is installed, on plain Node 20, so it imports nothing but Node.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

if (!isInstalled()) install()

function isInstalled() {
  const note = 'node_modules/.package-lock.json'
  if (!existsSync(note)) return false
  const locked = packagesIn('package-lock.json')
  const installed = packagesIn(note)
  return Object.entries(locked).every(([path, { version, optional }]) => {
    const isWorkspace = !path.includes('node_modules/')
    const isForAnotherPlatform = optional && !installed[path]
    return isWorkspace || isForAnotherPlatform || isSame(installed[path], version)
  })
}

function isSame(installed, version) {
  return installed !== undefined && installed.version === version
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages
}

function install() {
  process.stdout.write('Installing the dependencies, once. This takes a minute.\n')
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // Some tools ask for a newer Node than this one; the one they run on is installed with them.
    env: { ...process.env, npm_config_loglevel: 'error' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return
  process.stderr.write(
    `${stdout ?? ''}\n${stderr ?? ''}\nThe dependencies could not be installed.\n`,
  )
  process.exit(1)
}
