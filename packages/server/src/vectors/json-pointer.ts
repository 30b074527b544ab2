/** What a JSON pointer (RFC 6901) leads to, or `undefined`. */
export function readPointer(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (found, part) => (isContainer(found) ? ownMember(found, part) : undefined),
      value,
    )
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function ownMember(container: object, name: string): unknown {
  return Object.hasOwn(container, name) ? Reflect.get(container, name) : undefined
}
