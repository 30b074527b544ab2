import { servePages } from '@igny8/example-backend'

const built = './dist/server/render-page.js'
const { renderPage } = await import(built)
const { address } = await servePages({ folder: 'dist/page', port: 4320, fillPage: renderPage })
process.stdout.write(`${address}\n`)
