// Finds the browser that the tests drive, else installs one. Runs on plain Node 20.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { browserPath } from './browser-path.mjs'

const advice = `No Chromium was found and none could be installed. Do one of these, then try again:
  - install Chromium or Google Chrome from your system's packages
  - npx playwright install --with-deps chromium
  - set CHROMIUM_PATH to the executable of a Chromium that you have`

const isRoot = process.getuid?.() === 0

if (!(await startingBrowser())) await install()

async function install() {
  process.stdout.write(
    'No Chromium for the tests yet: installing one, once. This takes a minute.\n',
  )
  const attempts = [fromPlaywright, fromSystemPackages]
  // Debian's package brings the shared libraries along that a download would still miss.
  if (canUseSystemPackages()) attempts.reverse()
  const reasons = []
  for (const attempt of attempts) {
    const reason = attempt()
    const path = await startingBrowser()
    if (path) return process.stdout.write(`Installed ${path}\n`)
    reasons.push(reason)
  }
  process.stderr.write(`${advice}\n\n${reasons.filter(Boolean).join('\n\n')}\n`)
  process.exit(1)
}

async function startingBrowser() {
  const path = await browserPath().catch(({ message }) => {
    process.stderr.write(`${message}\n`)
    process.exit(1)
  })
  if (!path) return undefined
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 })
  return status === 0 ? path : undefined
}

function fromPlaywright() {
  const dependencies = isRoot && process.platform === 'linux' ? ['--with-deps'] : []
  const cli = 'node_modules/playwright/cli.js'
  return run(process.execPath, [cli, 'install', ...dependencies, 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  })
}

function fromSystemPackages() {
  if (!canUseSystemPackages()) return undefined
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core']
  return (
    run('apt-get', ['update', '-qq'], environment) ??
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], environment)
  )
}

function canUseSystemPackages() {
  if (!isRoot || process.platform !== 'linux') return false
  try {
    // Ubuntu is left out: its package is a stub that needs snap.
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Runs quietly and within ten minutes; returns why it failed, or undefined. */
function run(command, args, environment) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    timeout: 600_000,
  })
  if (status === 0) return undefined
  const lastLines = `${stdout ?? ''}\n${stderr ?? ''}`.trim().split('\n').slice(-5).join('\n')
  return `${[command, ...args].join(' ')}\n${error?.message ?? lastLines}`
}
