// Serves the built page of an example: `node ../backend/main.ts dist`.
import { servePages } from './serve-pages.ts'

const { CREDITS_SERVICE_TOKEN: serviceToken, PORT = '4320' } = process.env
const { address } = await servePages({
  folder: process.argv[2] ?? 'dist',
  port: Number(PORT),
  ...(serviceToken && { serviceToken }),
})
process.stdout.write(`${address}\n`)
