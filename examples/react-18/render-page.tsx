import type { Credits } from '@igny8/credits-core'
import type { InitialData } from '@igny8/credits-react'
import { renderToString } from 'react-dom/server'
import { account, Page } from './page.tsx'

/** Puts into the page what the server knows, as markup and as data. Data is no script: a policy lets it in. */
export async function renderPage(page: string, client: Credits): Promise<string> {
  const known: InitialData = { account: await client.account({ account }) }
  const data = JSON.stringify(known).replaceAll('<', '\\u003c')
  const markup = renderToString(<Page client={client} known={known} />)
  return page
    .replace('<!--page-->', () => markup)
    .replace('null</script>', () => `${data}</script>`)
}
