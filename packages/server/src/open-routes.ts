import { CreditsError } from '@igny8/credits-core'
import { notAllowed, openApiDocument } from '@igny8/credits-http/contract'

/** Rejects where the database does not answer. */
export type Ready = () => Promise<unknown>

/** What everybody may ask without a token. `undefined`: some other path. */
export function openRoutes(version: string, ready: Ready) {
  let document: string | undefined
  const answers: Readonly<Record<string, () => Promise<Response>>> = {
    '/openapi.json': async () => {
      document ??= JSON.stringify(openApiDocument(version))
      return json(document)
    },
    '/healthz': async () => json('{"status":"ok"}'),
    '/readyz': async () => {
      await ready().catch((cause) => {
        throw new CreditsError('temporarily_unavailable', 'The database does not answer.', {
          cause,
        })
      })
      return json('{"status":"ready"}')
    },
  }
  return (request: Request, pathname: string): Promise<Response> | undefined => {
    if (!Object.hasOwn(answers, pathname)) return undefined
    if (!['GET', 'HEAD'].includes(request.method)) throw notAllowed(['GET'])
    return answers[pathname]?.()
  }
}

function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } })
}
