import { randomBytes } from 'node:crypto'
import { idSchema } from '@igny8/credits-core/schemas'
import { Command, InvalidArgumentError, Option } from 'commander'
import { printHash } from '../auth/hash-token.ts'
import { signAccountToken } from '../auth/sign-account-token.ts'
import { readSettings, SettingsError } from '../settings.ts'

interface TokenOptions {
  readonly account?: string
  readonly scope: 'read' | 'write'
  readonly ttl: number
}

const tokenHelp = `
Settings are variables of the environment:
  CREDITS_JWT_SECRET      signs the token of an account

Examples:
  export "$(credits-server token | head -n 1)"
  credits-server token --account acme --scope write --ttl 600`

export const tokenCommand = new Command('token')
  .description(
    'Print a new service token and its hash, or with --account a token for that account, signed with CREDITS_JWT_SECRET.',
  )
  .option('--account <id>', 'whose account', accountId)
  .addOption(
    new Option('--scope <scope>', 'what it may do').choices(['read', 'write']).default('read'),
  )
  .option('--ttl <seconds>', 'how long it is valid', wholeSeconds, 3600)
  .addHelpText('after', tokenHelp)
  .action(printToken)

async function printToken({ account, scope, ttl }: TokenOptions): Promise<void> {
  if (account === undefined) {
    const token = randomBytes(32).toString('base64url')
    process.stdout.write(`CREDITS_SERVICE_TOKEN=${token}\nhash ${printHash(token)}\n`)
    return
  }
  const { jwtSecret } = readSettings(process.env)
  if (jwtSecret === undefined) throw new SettingsError('Set CREDITS_JWT_SECRET to sign with')
  const scopes = scope === 'write' ? (['read', 'write'] as const) : (['read'] as const)
  process.stdout.write(
    `${await signAccountToken({ account, scopes, ttlSeconds: ttl, jwtSecret })}\n`,
  )
}

function accountId(text: string): string {
  if (idSchema.safeParse(text).success) return text
  throw new InvalidArgumentError('An account id is 1 to 128 of A–Z a–z 0–9 . _ : @ -')
}

function wholeSeconds(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Seconds are a whole number above 0.')
}
