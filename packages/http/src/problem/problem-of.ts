import type { CreditsError } from '@igny8/credits-core'
import { errorWordsEn, say } from '@igny8/credits-core/words'
import { isRetryable } from './is-retryable.ts'
import type { Problem } from './problem.ts'
import { statusOf } from './status-of.ts'

const sayInEnglish = /*#__PURE__*/ say(errorWordsEn)

/** The problem document of a failure or a denial. */
export function problemOf(error: CreditsError, instance: string): Problem {
  return {
    type: `urn:igny8-credits:problem:${error.code}`,
    title: titleOf(error.code),
    status: statusOf[error.code],
    detail: error.code === 'internal_error' ? '' : error.message,
    instance,
    code: error.code,
    userMessage: error.decision?.message.text ?? sayInEnglish(`error.${error.code}`, error.params),
    params: error.params,
    retryable: isRetryable(error),
    charged: error.charged,
    errors: error.errors,
    ...(error.decision && { decision: error.decision }),
  }
}

function titleOf(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
