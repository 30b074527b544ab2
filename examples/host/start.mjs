// Builds the front end where it was never built, then starts the host. Plain Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))

if (!existsSync(new URL('dist/index.html', import.meta.url))) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: here, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

await import('./src/server/main.ts')
