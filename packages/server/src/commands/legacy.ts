import { Command, Option } from 'commander'
import { planContract } from '../legacy/contract.ts'
import { planExpand } from '../legacy/expand.ts'
import { planRestore } from '../legacy/restore.ts'
import { legacyHelp, legacySettingsHelp } from './legacy-help.ts'
import {
  change,
  importAccounts,
  type LegacyArguments,
  type LegacyStep,
  plan,
  shadow,
  verify,
  withLegacy,
} from './legacy-steps.ts'
import { databaseHelp } from './settings-help.ts'

export const legacyCommand = new Command('legacy')
  .description('Leave the old model: bring its accounts over, then drop its columns.')
  .addHelpText('after', legacyHelp)

reporting(step('plan', 'Say what would become of every old value. Writes nothing.', plan))

writing(
  reporting(
    step(
      'import',
      'Open every old account that is not there yet. Can be repeated.',
      importAccounts,
    ),
  ),
).addHelpText('after', databaseHelp)

step(
  'verify',
  'Hold every imported account against its old row, and its books against each other.',
  verify,
).addHelpText('after', databaseHelp)

step(
  'shadow',
  'Ask the old checks and the new decision about the same work, and say where they differ.',
  shadow,
).addHelpText('after', databaseHelp)

writing(
  step('expand', 'Give the old columns defaults and add the two new ones.', change(planExpand)),
)

writing(
  step(
    'contract',
    'Keep the old values in archive tables and drop the columns.',
    change(planContract),
  ),
)

writing(
  step(
    'restore',
    'Undo contract: columns, defaults, indexes, constraints and exact values.',
    change((legacy, settings) => planRestore(legacy, settings, Date.now())),
  ),
)

function step(name: string, description: string, carryOut: LegacyStep): Command {
  return legacyCommand
    .command(name)
    .description(description)
    .addOption(
      new Option('--from <url>', 'the database with the old tables')
        .env('LEGACY_DATABASE_URL')
        .makeOptionMandatory(),
    )
    .requiredOption('--settings <file>', 'how the old tables are called and read (JSON)')
    .addHelpText('after', legacySettingsHelp)
    .action((given: LegacyArguments) => withLegacy(given, carryOut))
}

function writing(command: Command): Command {
  return command.option('--yes', 'do it; without it only say what would be done')
}

function reporting(command: Command): Command {
  return command
    .option('--report <file>', 'write every finding to it, one JSON object a line')
    .option('--catalogue <file>', 'write the new plans to it; serve reads it as CREDITS_CATALOGUE')
}
