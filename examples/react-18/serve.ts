import { servePages } from '@igny8/example-backend'

// @ts-expect-error: it is there once it is built.
const { renderPage } = await import('./dist/server/render-page.js')
const { address } = await servePages({ folder: 'dist/page', port: 4320, fillPage: renderPage })
process.stdout.write(`${address}\n`)
