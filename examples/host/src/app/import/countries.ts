const codes = ['us', 'gb', 'ca', 'au', 'de', 'fr', 'es', 'it', 'nl', 'br', 'in', 'pk', 'jp']
const names = new Intl.DisplayNames(navigator.language, { type: 'region' })

/** The markets offered first; a file may name any other. */
export const countries = codes.map((code) => ({
  code,
  name: names.of(code.toUpperCase()) ?? code,
}))
