#!/usr/bin/env node
import { Command } from 'commander'
import { importCommand } from './commands/import.ts'
import { legacyCommand } from './commands/legacy.ts'
import { migrateCommand } from './commands/migrate.ts'
import { serveCommand } from './commands/serve.ts'
import { tokenCommand } from './commands/token.ts'
import { vectorsCommand } from './commands/vectors.ts'
import { version } from './version.ts'

const firstSteps = `
Begin with:
  export "$(credits-server token | head -n 1)"
  credits-server import --synthetic 50000
  credits-server serve
Then GET http://127.0.0.1:4310/openapi.json says the rest.`

const program = new Command('credits-server')
  .description('Plans, limits and credits over HTTP.')
  .version(version)
  .showHelpAfterError('Run it with --help for how it is used.')
  .addHelpText('after', firstSteps)
  .addCommand(serveCommand)
  .addCommand(migrateCommand)
  .addCommand(importCommand)
  .addCommand(tokenCommand)
  .addCommand(legacyCommand)
  .addCommand(vectorsCommand)

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`credits-server: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
