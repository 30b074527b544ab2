// The client

export type { CreditsClientOptions } from './client/credits-client-options.ts'
export { igny8Envelope } from './client/igny8-envelope.ts'
export type { Unwrap, Wrapped } from './client/unwrap.ts'
export { createCreditsClient } from './create-credits-client.ts'

// The table of routes, without its schemas

export type { Method, Route, Scope } from './contract/route.ts'
export { type RouteName, routes } from './contract/routes.ts'

// Problem documents

export { type Problem, problemMediaType } from './problem/problem.ts'
export { statusOf } from './problem/status-of.ts'
