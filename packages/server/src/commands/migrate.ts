import { Command, InvalidArgumentError } from 'commander'
import { type MigrateOptions, migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { readSettings } from '../settings.ts'
import { explainStart, StartError, startFailure } from '../start-failure.ts'
import { databaseHelp } from './settings-help.ts'

export const migrateCommand = new Command('migrate')
  .description('Bring the database to the newest schema. serve does so too.')
  .option(
    '--partitions <count>',
    'part the accounts into so many pieces, once, in a quiet hour (docs/scale.md)',
    partitionCount,
  )
  .addHelpText('after', databaseHelp)
  .action(async (given: MigrateOptions) => {
    const database = await openDatabase(readSettings(process.env))
    try {
      await migrate(database, given).catch((cause) => {
        throw new StartError(explainStart(startFailure(cause)), { cause })
      })
      process.stdout.write('The database is up to date.\n')
    } finally {
      await database.close()
    }
  })

function partitionCount(text: string): number {
  if (/^([2-9]|[1-9]\d|[1-9]\d\d|10[01]\d|102[0-4])$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is a whole number from 2 to 1024.')
}
