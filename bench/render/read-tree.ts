/** Markup as data: what somebody would write by hand. */
export interface Tree {
  readonly tag: string
  /** As React names them. */
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly (Tree | string)[]
}

const names: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  colspan: 'colSpan',
  maxlength: 'maxLength',
  autocomplete: 'autoComplete',
  readonly: 'readOnly',
  viewbox: 'viewBox',
}

const isSwitch = (name: string) => ['readonly', 'disabled', 'hidden'].includes(name)

/** Reads an element with all that is inside it. */
export function readTree(element: Element): Tree {
  const props: Record<string, unknown> = {}
  for (const { name, value } of element.attributes) {
    const key = names[name.toLowerCase()] ?? camelCased(name)
    if (name === 'style') props[key] = stylesOf(value)
    else props[key] = isSwitch(name) ? true : value
  }
  if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)) {
    props.defaultChecked = element.checked
    delete props.checked
  }
  const children = [...element.childNodes].map((child) =>
    child instanceof Element ? readTree(child) : (child.textContent ?? ''),
  )
  return { tag: element.tagName.toLowerCase(), props, children }
}

function camelCased(name: string): string {
  if (/^(aria|data)-/.test(name)) return name
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function stylesOf(text: string): Record<string, string> {
  const declared = text.split(';').filter((one) => one.includes(':'))
  return Object.fromEntries(
    declared.map((one) => {
      const at = one.indexOf(':')
      return [one.slice(0, at).trim(), one.slice(at + 1).trim()]
    }),
  )
}
