import { idempotencyKeySchema } from '@igny8/credits-core/schemas'
import { routeNames, routeOf } from '../contract/routes.ts'
import { componentSchemas, referTo } from './components.ts'
import { describeOpenRoutes } from './describe-open-routes.ts'
import { describeRoute } from './describe-route.ts'

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, object>> = { ...describeOpenRoutes() }
  for (const name of routeNames) {
    const { path, method } = routeOf(name)
    paths[path] = { ...paths[path], [method.toLowerCase()]: describeRoute(name) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'IGNY8 Credits & Limits',
      version,
      description:
        'JSON in camelCase, times ISO 8601 in UTC, credits whole numbers, unlimited = null. ' +
        'An error is a problem document (RFC 9457). A check is 200 whether it is allowed or not; a ' +
        'guarded write that is denied is a problem document with the decision.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: componentSchemas(),
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'One key per intent, made before the first try.',
          schema: referTo(idempotencyKeySchema),
        },
      },
      headers: {
        IdempotencyReplayed: {
          description: 'This is the remembered answer to the key.',
          schema: { type: 'string', enum: ['true'] },
        },
      },
      securitySchemes: {
        serviceToken: { type: 'http', scheme: 'bearer', description: 'The host’s backend.' },
        accountToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'One account. Claims: account, scope (read, write), exp.',
        },
      },
    },
  }
}
