import { runBuild } from './run-build.mjs'

runBuild()
