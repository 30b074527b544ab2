import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { FastResponse, type ServerRequest } from 'srvx'
import { staticMiddleware } from 'srvx/static'

const built = fileURLToPath(new URL('../../dist', import.meta.url))
const serveFile = staticMiddleware({ dir: built })

/** The built front end. Any address without a file is a page of the app. */
export async function serveFrontEnd(request: Request): Promise<Response> {
  return serveFile(request as ServerRequest, () => servePage(request))
}

async function servePage(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const isPage = !pathname.split('/').at(-1)?.includes('.')
  if (!isPage) return new FastResponse('There is nothing here.', { status: 404 })
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new FastResponse('Pages are read, not written to.', { status: 405 })
  }
  return new FastResponse(await readFile(`${built}/index.html`), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
