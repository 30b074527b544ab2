import { CreditsError } from '@igny8/credits-core'

/** Waits for `work` for at most `seconds`. It may still take effect after that. */
export async function withinDeadline<T>(
  work: Promise<T>,
  seconds: number | undefined,
  charged: 'no' | 'pending',
): Promise<T> {
  if (seconds === undefined) return work
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const message = `No answer within ${seconds} s.`
      reject(new CreditsError('temporarily_unavailable', message, { charged }))
    }, seconds * 1000)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}
