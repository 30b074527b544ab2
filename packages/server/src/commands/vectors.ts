import { Command, InvalidArgumentError, Option } from 'commander'
import { greetBackend } from '../vectors/greet-backend.ts'
import { playChapters } from '../vectors/play-chapters.ts'
import { type ChapterName, chapterNames, readChapter } from '../vectors/read-chapters.ts'
import { report } from '../vectors/report.ts'

interface VectorsOptions {
  readonly token: string
  readonly chapter: readonly ChapterName[]
}

export const vectorsCommand = new Command('vectors')
  .description('Hold a backend, in any language, to the conformance vectors.')
  .argument('<url>', 'where it answers: the address before /v1', baseUrl)
  .addOption(
    new Option('--token <token>', 'a service token')
      .env('CREDITS_SERVICE_TOKEN')
      .makeOptionMandatory(),
  )
  .addOption(
    new Option('--chapter <name...>', 'only these')
      .choices(chapterNames)
      .default(chapterNames, 'all'),
  )
  .addHelpText(
    'after',
    `
The backend must have the plans and prices of the vectors' catalogue.json. Every case works on new
accounts called vector-…; nothing else is touched, and nothing is cleaned up: use a database that
you can throw away. Cases that need time to pass wait for it, about 15 seconds in all.

Exits with 0 when every case passed, with 1 otherwise.

Example:
  credits-server vectors http://127.0.0.1:8000 --token "$TOKEN" --chapter prices cycles`,
  )
  .action(holdToVectors)

async function holdToVectors(url: string, { token, chapter }: VectorsOptions): Promise<void> {
  const backend = await greetBackend(url, token)
  const chapters = chapterNames.filter((name) => chapter.includes(name)).map(readChapter)
  const results = await playChapters(backend, chapters)
  process.stdout.write(report(results))
  if (results.some(({ failed }) => failed.length > 0)) process.exitCode = 1
}

function baseUrl(text: string): string {
  const url = URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '')
  throw new InvalidArgumentError('It looks like http://127.0.0.1:8000')
}
