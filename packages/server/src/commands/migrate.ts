import { Command } from 'commander'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { readSettings } from '../settings.ts'
import { explainStart, StartError, startFailure } from '../start-failure.ts'
import { settingsHelp } from './settings-help.ts'

export const migrateCommand = new Command('migrate')
  .description('Bring the database to the newest schema. serve does so too.')
  .addHelpText('after', settingsHelp)
  .action(async () => {
    const database = await openDatabase(readSettings(process.env))
    try {
      await migrate(database).catch((cause) => {
        throw new StartError(explainStart(startFailure(cause)), { cause })
      })
      process.stdout.write('The database is up to date.\n')
    } finally {
      await database.close()
    }
  })
