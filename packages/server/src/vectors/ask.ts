import type { Backend } from './backend.ts'
import { type Bindings, fill } from './fill.ts'
import type { RequestToSend } from './step.ts'

/** What a backend answered. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** `null` where there is none, text where it is no JSON. */
  readonly body: unknown
}

const answerTimeoutSeconds = 30
const mostTries = 6
const mostPatienceSeconds = 5

/** Sends one request of a case. What asks to be tried again in a moment is tried again. */
export async function ask(
  backend: Backend,
  request: RequestToSend,
  bindings: Bindings,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send(backend, request, bindings)
    if (!asksForPatience(answer) || tries === mostTries) return answer
    const seconds = Number(answer.headers.get('retry-after') ?? 1)
    await new Promise((resolve) =>
      setTimeout(resolve, Math.min(mostPatienceSeconds, seconds) * 1000),
    )
  }
}

async function send(backend: Backend, request: RequestToSend, bindings: Bindings): Promise<Answer> {
  const key = fill(request.key, bindings)
  const response = await fetch(`${backend.baseUrl}${fill(request.path, bindings)}`, {
    method: request.method,
    headers: {
      authorization: `Bearer ${backend.token}`,
      accept: 'application/json',
      ...(request.body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': String(key) }),
    },
    ...(request.body !== undefined && { body: JSON.stringify(fill(request.body, bindings)) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(answerTimeoutSeconds * 1000),
  })
  const { status, headers } = response
  return { status, headers, body: readJson(await response.text()) }
}

function readJson(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function asksForPatience({ status, body }: Answer): boolean {
  if (status === 429) return true
  return status === 409 && (body as { code?: unknown } | null)?.code === 'request_in_progress'
}
