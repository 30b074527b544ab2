import { CreditsError } from '@igny8/credits-core'
import type { Workspace, Workspaces } from './workspaces.ts'

export interface Asked {
  readonly request: Request
  readonly params: Readonly<Record<string, string | undefined>>
}

export interface HostRoute {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly pattern: URLPattern
  readonly handle: (asked: Asked) => Promise<Response> | Response
}

export function route(
  method: HostRoute['method'],
  pathname: string,
  handle: HostRoute['handle'],
): HostRoute {
  return { method, pattern: new URLPattern({ pathname }), handle }
}

/** Routes of one account, below its name; another name is not found. */
export function routesOf(workspaces: Workspaces) {
  return (
    method: HostRoute['method'],
    path: string,
    handle: (workspace: Workspace, asked: Asked) => Promise<Response> | Response,
  ): HostRoute =>
    route(method, `/app/accounts/:account${path}`, (asked) => {
      const workspace = workspaces.find(asked.params.account ?? '')
      if (workspace) return handle(workspace, asked)
      throw new CreditsError('not_found', 'There is no such account.')
    })
}
