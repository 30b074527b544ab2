// The server as a host mounts it: whose heap grows as the host's Node lets it.
import { readSettings, startServer } from '@igny8/credits-server'

const server = await startServer(readSettings(process.env))
process.stdout.write(`listens on ${server.address}\n`)
process.once('SIGTERM', async () => {
  await server.close()
  process.exit()
})
