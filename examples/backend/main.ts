// Serves the built page of an example: `node ../backend/main.ts dist`.
import { servePages } from './serve-pages.ts'

const { address } = await servePages({
  folder: process.argv[2] ?? 'dist',
  port: Number(process.env.PORT ?? 4320),
})
process.stdout.write(`${address}\n`)
