import { CreditsError } from '@igny8/credits-core'

const maxDepth = 32

/** Parses JSON that says everything once: no name twice in an object, at most 32 levels. */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    const message = text === '' ? 'The body is empty.' : 'The body is not JSON.'
    throw new CreditsError('malformed_json', message, { cause })
  }
  assertPlain(text)
  return value
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g

/** Walks the tokens of valid JSON, which `JSON.parse` has already vouched for. */
function assertPlain(text: string): void {
  const open: (Set<string> | null)[] = []
  let lastString = ''
  for (const [found] of text.matchAll(token)) {
    switch (found) {
      case '{':
      case '[':
        open.push(found === '{' ? new Set() : null)
        if (open.length > maxDepth)
          throw malformed(`The body is more than ${maxDepth} levels deep.`)
        break
      case '}':
      case ']':
        open.pop()
        break
      case ':': {
        const names = open.at(-1)
        const name = lastString.includes('\\') ? JSON.parse(lastString) : lastString.slice(1, -1)
        if (names?.has(name)) throw malformed('The body has a field twice.')
        names?.add(name)
        break
      }
      default:
        lastString = found
    }
  }
}

function malformed(message: string): CreditsError {
  return new CreditsError('malformed_json', message)
}
