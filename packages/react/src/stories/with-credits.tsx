import { type Credits, CreditsError } from '@igny8/credits-core'
import type { Decorator, Parameters } from '@storybook/react-vite'
import { CreditsProvider } from '../provider/credits-provider.tsx'
import { account, creditsAt, type Standing, storyNow } from './standing.ts'
import { creditsThatWorked, type Worked } from './worked.ts'

/** Lets time go by. */
export type Pass = (time: { readonly hours: number }) => void

const weekMs = 604_800_000

/** What a story says about the account it shows. */
export interface StoryParameters {
  readonly standing?: Standing
  /** Instead of a standing: work done on the days before. */
  readonly worked?: Worked
  /** What happened after that, in the week before the story opens. */
  readonly history?: (credits: Credits, pass: Pass) => Promise<void>
  /** Changes what is answered: nothing yet, or a failure. */
  readonly client?: (credits: Credits) => Credits
  /** The way from the client to these credits; the preview sets the one over HTTP. */
  readonly connect?: (credits: Credits) => Credits
  readonly canManageBilling?: boolean
}

/** Brings the memory model to the story's standing before the story renders. */
export async function loadCredits({ parameters }: { parameters: Parameters }) {
  const { standing, worked, history, client, connect }: StoryParameters = parameters
  let now = history ? storyNow - weekMs : storyNow
  const credits = await (worked ? creditsThatWorked(worked) : creditsAt(standing, () => now))
  await history?.(credits, ({ hours }) => {
    now += hours * 3_600_000
  })
  now = storyNow
  const answering = client ? client(credits) : credits
  return { credits: connect ? connect(answering) : answering }
}

export const withCredits: Decorator = (Story, { loaded, parameters, globals }) => (
  <CreditsProvider
    client={loaded.credits}
    account={account}
    locale={globals.locale}
    timeZone="UTC"
    canManageBilling={parameters.canManageBilling ?? true}
    onUpgrade={() => {}}
    onNavigate={() => {}}
  >
    <Story />
  </CreditsProvider>
)

/** A client that never answers. */
export const loading = (credits: Credits): Credits => ({
  ...credits,
  account: () => new Promise(() => {}),
  check: () => new Promise(() => {}),
  activity: () => new Promise(() => {}),
  insights: () => new Promise(() => {}),
  forecast: () => new Promise(() => {}),
  planFit: () => new Promise(() => {}),
  plans: () => new Promise(() => {}),
  estimate: () => new Promise(() => {}),
  keywordLibrary: () => new Promise(() => {}),
  keywordLibraryFilters: () => new Promise(() => {}),
  research: () => new Promise(() => {}),
})

/** A client whose every answer is a failure. */
export const failing = (credits: Credits): Credits => ({
  ...credits,
  account: fail,
  check: fail,
  activity: fail,
  insights: fail,
  forecast: fail,
  planFit: fail,
  plans: fail,
  estimate: fail,
  keywordLibrary: fail,
  keywordLibraryFilters: fail,
  research: fail,
})

const fail = () => Promise.reject(new CreditsError('internal_error', 'The shelf fell down.'))
