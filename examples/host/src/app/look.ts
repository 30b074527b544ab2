export interface Look {
  readonly theme: 'system' | 'light' | 'dark'
  readonly direction: 'ltr' | 'rtl'
}

const name = 'igny8-demo-look'
const usual: Look = { theme: 'system', direction: 'ltr' }

/** The look kept in this browser, put on the page. */
export function readLook(): Look {
  const kept = localStorage.getItem(name)
  const look: Look = kept === null ? usual : { ...usual, ...JSON.parse(kept) }
  wear(look)
  return look
}

export function keepLook(look: Look): void {
  localStorage.setItem(name, JSON.stringify(look))
  wear(look)
}

function wear({ theme, direction }: Look): void {
  const root = document.documentElement
  root.dataset.theme = theme
  root.dir = direction
}
