// The table of routes: path, who, scope, status and codes; then what crosses it

export { codesOf } from './contract/codes-of.ts'
export type { Method, Route, Scope } from './contract/route.ts'
export { type RouteName, routeNames, routeOf, routes } from './contract/routes.ts'
export { paramSchemas, type Shape, shapes } from './contract/shapes.ts'

// Answering from it: the server and the mock are both this

export type { Caller } from './answer/caller.ts'
export {
  type Answer,
  type Answered,
  type AnswererOptions,
  createAnswerer,
} from './answer/create-answerer.ts'
export { requestInstance } from './answer/exchange.ts'
export { notAllowed } from './answer/match-route.ts'
export { problemReply } from './answer/problem-reply.ts'
export { type ReadBytes, readBytes } from './answer/read-body.ts'
export { type Reply, responseOf } from './answer/reply.ts'
export { urlOf } from './answer/url-of.ts'

// Describing it

export { openPaths } from './openapi/describe-open-routes.ts'
export { openApiDocument } from './openapi/open-api-document.ts'

// Problem documents

export { type Problem, problemMediaType } from './problem/problem.ts'
export { problemOf } from './problem/problem-of.ts'
export { statusOf } from './problem/status-of.ts'
