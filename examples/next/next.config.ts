import { resolve } from 'node:path'
import type { NextConfig } from 'next'

const credits = process.env.CREDITS_URL ?? 'http://127.0.0.1:4320'

const config: NextConfig = {
  // The browser asks this page's own origin; what is about credits goes on to their server.
  rewrites: async () => [
    { source: '/v1/:path*', destination: `${credits}/v1/:path*` },
    { source: '/token', destination: `${credits}/token` },
  ],
  // In this repository the packages stand above this folder.
  turbopack: { root: resolve('../..') },
}

export default config
