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

/** Walks the marks of valid JSON, which `JSON.parse` has already vouched for. */
function assertPlain(text: string): void {
  const open: (Set<string> | null)[] = []
  let from = 0
  let to = 0
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '"':
        from = at + 1
        to = endOfString(text, from)
        at = to
        break
      case '{':
      case '[':
        open.push(text[at] === '{' ? new Set() : null)
        if (open.length > maxDepth)
          throw malformed(`The body is more than ${maxDepth} levels deep.`)
        break
      case '}':
      case ']':
        open.pop()
        break
      case ':': {
        const names = open.at(-1)
        const name = unescaped(text.slice(from, to))
        if (names?.has(name)) throw malformed('The body has a field twice.')
        names?.add(name)
        break
      }
    }
  }
}

/** Where the quote is that closes a string. */
function endOfString(text: string, from: number): number {
  let at = from
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function unescaped(name: string): string {
  return name.includes('\\') ? JSON.parse(`"${name}"`) : name
}

function malformed(message: string): CreditsError {
  return new CreditsError('malformed_json', message)
}
