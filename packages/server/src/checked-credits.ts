import type { Credits } from '@igny8/credits-core'
import { checkInput, routeNames } from '@igny8/credits-http/contract'

type Method = (input: Readonly<Record<string, unknown>>) => Promise<unknown>

const behind = new WeakMap<Credits, Credits>()

/** Adds to `Credits` that every input is checked, for callers in the same process. */
export function checkedCredits<Rest extends object>(credits: Credits, rest: Rest): Credits & Rest {
  const methods = routeNames.map((name) => {
    const method = credits[name] as Method
    const checked: Method = (input = {}) => {
      try {
        return method(checkInput(name, input) as Readonly<Record<string, unknown>>)
      } catch (error) {
        return Promise.reject(error)
      }
    }
    return [name, checked] as const
  })
  const checked = { ...(Object.fromEntries(methods) as unknown as Credits), ...rest }
  behind.set(checked, credits)
  return checked
}

/** The same credits without the check, for those who have made it: a request is checked once. */
export function uncheckedCredits(credits: Credits): Credits {
  return behind.get(credits) ?? credits
}
