import { openPaths } from '@igny8/credits-http/contract'

/** Whether a path is one of this server's. */
export function isCreditsPath(pathname: string): boolean {
  return pathname === '/v1' || pathname.startsWith('/v1/') || Object.hasOwn(openPaths, pathname)
}
