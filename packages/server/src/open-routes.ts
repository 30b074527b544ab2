import { CreditsError } from '@igny8/credits-core'
import { notAllowed, openApiDocument, type Reply } from '@igny8/credits-http/contract'

/** Rejects where the database does not answer. */
export type Ready = () => Promise<unknown>

/** What everybody may ask without a token. `undefined`: some other path. */
export function openRoutes(version: string, ready: Ready) {
  let document: string | undefined
  const answers: Readonly<Record<string, () => Promise<Reply>>> = {
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
  return (request: Request, pathname: string): Promise<Reply> | undefined => {
    if (!Object.hasOwn(answers, pathname)) return undefined
    if (!['GET', 'HEAD'].includes(request.method)) throw notAllowed(['GET'])
    return answers[pathname]?.()
  }
}

function json(body: string): Reply {
  return { status: 200, headers: { 'content-type': 'application/json' }, body }
}
