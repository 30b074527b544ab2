// npm leaves a platform's build out of package-lock.json when the registry did not show it that day,
// and then `npm ci` refuses the lock file everywhere. This adds what is missing, so that one lock
// file serves every platform. With --check it only says whether anything is missing.
import { readFileSync, writeFileSync } from 'node:fs'

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const missing = []

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const [version] = range.match(/\d+\.\d+\.\d+\S*/) ?? []
    if (!version || isLocked(path, name, version)) continue
    missing.push(`${name}@${version}`)
    lock.packages[freePlace(path, name)] = platformBuild(name, version, entry)
  }
}

if (missing.length > 0 && process.argv.includes('--check')) {
  process.stderr.write(`package-lock.json lacks ${missing.join(', ')}\n`)
  process.stderr.write('Run: node scripts/complete-lock-file.mjs\n')
  process.exit(1)
}
if (missing.length > 0) {
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => compare(a, b)),
  )
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`Added ${missing.length} builds for other platforms to package-lock.json\n`)
}

function isLocked(parent, name, version) {
  const place = placesSeenFrom(parent, name).find((path) => path in lock.packages)
  return place !== undefined && lock.packages[place].version === version
}

/** Beside its parent, or inside it where another version already has that place. */
function freePlace(parent, name) {
  const [inside, beside = inside] = placesSeenFrom(parent, name)
  return beside in lock.packages ? inside : beside
}

/** Where Node looks for `name` from `parent`, the nearest place first. */
function placesSeenFrom(parent, name) {
  const folders = parent.split('/node_modules/')
  const places = folders.map((_, index) =>
    [...folders.slice(0, folders.length - index), name].join('/node_modules/'),
  )
  return [...places, `node_modules/${name}`]
}

function platformBuild(name, version, parent) {
  const words = name.split(/[/-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.includes('gnu')
      ? ['glibc']
      : []
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(parent.dev && { dev: true }),
    ...(os.includes('linux') && libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

function compare(a, b) {
  return a.localeCompare(b, 'en')
}
