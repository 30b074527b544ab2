import { setFlagsFromString } from 'node:v8'
import { Command } from 'commander'
import { readSettings } from '../settings.ts'
import { startServer } from '../start-server.ts'
import { boundYoungGeneration } from './bound-young-generation.ts'
import { settingsHelp } from './settings-help.ts'

export const serveCommand = new Command('serve')
  .description('Serve until SIGTERM or SIGINT; then finish what was accepted.')
  .addHelpText('after', settingsHelp)
  .action(serve)

async function serve(): Promise<void> {
  // The heap is collected once it has doubled; V8 would let it grow fourfold under load.
  setFlagsFromString('--heap-growing-percent=100')
  boundYoungGeneration()
  const server = await startServer(readSettings(process.env))
  const stop = new Promise((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
  process.stdout.write(`credits-server listens on ${server.address}\n`)
  await stop
  await server.close()
}
