// One server process with two doors: the real one, and one behind which nothing is done.
import { createApp, createCredits, listen, openPostgres, tokenAuth } from '@igny8/credits-server'

const [, , url = '', serviceToken = ''] = process.argv
const credits = createCredits({ database: openPostgres({ url }) })
await credits.ready()
const auth = tokenAuth({ serviceToken })
const anywhere = { port: 0, host: '127.0.0.1' }
const real = await listen(createApp({ credits, auth }), anywhere)
const idle = await listen(
  createApp({
    credits: {
      ...credits,
      release: async () => ({ allowed: true, value: {}, replayed: false }) as never,
    },
    auth,
  }),
  anywhere,
)
process.send?.({ real: real.address, idle: idle.address })
process.on('disconnect', async () => {
  await Promise.all([real.close(0), idle.close(0)])
  await credits.close()
})
