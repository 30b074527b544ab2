import { checkInput } from './check-input.ts'
import type { Credits } from './credits.ts'
import { methodInputs } from './model/method-inputs.ts'

type Method = (input: Readonly<Record<string, unknown>>) => Promise<unknown>

const behind = new WeakMap<Credits, Credits>()

/** Adds to `Credits` that every input is checked, for callers in the same process. */
export function checkedCredits<Rest extends object>(credits: Credits, rest: Rest): Credits & Rest {
  const names = Object.keys(methodInputs) as (keyof Credits)[]
  const methods = names.map((name) => {
    const method = credits[name] as Method
    const checked: Method = (input = {}) => {
      try {
        return method(checkInput(name, input))
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
