/**
 * A ref that sets custom properties. A strict Content-Security-Policy refuses `style` attributes in a
 * page that a server rendered; what a script sets is allowed.
 */
export function styleProperties(properties: Readonly<Record<`--_${string}`, number>>) {
  return (element: HTMLElement | null): void => {
    for (const [name, value] of Object.entries(properties)) {
      element?.style.setProperty(name, String(value))
    }
  }
}
