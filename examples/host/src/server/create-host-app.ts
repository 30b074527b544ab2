import type { App } from '@igny8/credits-server'
import { FastResponse } from 'srvx'
import type { HostParts } from './host-parts.ts'
import { hostRoutes } from './host-routes.ts'
import { problemFor } from './problem-for.ts'
import { securePage } from './secure-page.ts'
import { serveFrontEnd } from './serve-front-end.ts'

/** The host's own routes below `/app`, and its pages everywhere else. */
export function createHostApp(parts: HostParts): App {
  const routes = hostRoutes(parts)

  return async (request) => {
    const { pathname } = new URL(request.url)
    if (!pathname.startsWith('/app/')) return securePage(await serveFrontEnd(request))
    try {
      return await answer(request)
    } catch (error) {
      return problemFor(error)
    }
  }

  async function answer(request: Request): Promise<Response> {
    for (const { method, pattern, handle } of routes) {
      const match = request.method === method ? pattern.exec(request.url) : null
      if (match) return handle({ request, params: match.pathname.groups })
    }
    return FastResponse.json({ title: 'There is nothing here.' }, { status: 404 })
  }
}
