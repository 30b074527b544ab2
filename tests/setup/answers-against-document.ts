import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Exchange } from './record-exchanges.ts'

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

interface Described {
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
}

/** What is wrong with an answer, by an OpenAPI document; nothing where it is as described. */
export type Complain = (exchange: Exchange) => readonly string[]

/** Holds answers to what a document says of their path, method, status and media type. */
export function answersAgainstDocument(document: Document): Complain {
  // Its times have a pattern beside their format, which says more.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'openapi.json', ...document })
  return ({ method, path, status, mediaType, body }) => {
    const said = `${method} ${path} ${status} ${mediaType}`
    const template = Object.keys(document.paths).find((known) => fits(known, path))
    if (template === undefined) return [`${said}: no such path`]
    const verb = method.toLowerCase()
    const response = document.paths[template]?.[verb]?.responses[status]
    if (response === undefined) return [`${said}: no such status`]
    if (response.content === undefined) return body === '' ? [] : [`${said}: should be empty`]
    if (!Object.hasOwn(response.content, mediaType)) return [`${said}: no such media type`]
    const steps = ['paths', template, verb, 'responses', `${status}`, 'content', mediaType]
    const validate = ajv.compile({ $ref: `openapi.json#/${pointer([...steps, 'schema'])}` })
    const isJson = mediaType.endsWith('json')
    if (validate(isJson ? JSON.parse(body) : body)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${said}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  }
}

function fits(template: string, path: string): boolean {
  const [known, parts] = [template.split('/'), path.split('/')]
  return (
    known.length === parts.length &&
    known.every((part, at) => part === parts[at] || /^\{.*\}$/.test(part))
  )
}

function pointer(steps: readonly string[]): string {
  return steps
    .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
}
