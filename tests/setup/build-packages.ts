import { execFileSync } from 'node:child_process'

/** Some tests look at what would be published. */
export default function buildPackages() {
  execFileSync('node', ['scripts/build-when-needed.mjs'], { stdio: 'inherit' })
}
