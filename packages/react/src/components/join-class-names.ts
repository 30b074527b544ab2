/** Joins class names, leaving out what is not there. */
export function joinClassNames(...names: (string | undefined | false)[]): string {
  return names.filter(Boolean).join(' ')
}
