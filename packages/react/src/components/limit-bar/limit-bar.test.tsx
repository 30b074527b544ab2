import { CreditsError } from '@igny8/credits-core'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import '../../styles.css'
import { LimitBar } from './limit-bar.tsx'

afterEach(() => document.documentElement.removeAttribute('style'))

test('a limit that is over reads as a full meter and says by how much', async () => {
  const client = await creditsAt({ plan: 'scale', sites: 7, movedTo: 'growth' })
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <LimitBar limit="sites" />
    </CreditsProvider>,
  )
  const meter = screen.getByRole('meter', { name: 'Sites' })
  await expect.element(meter).toHaveAttribute('aria-valuenow', '5')
  await expect.element(meter).toHaveAttribute('aria-valuetext', '7 of 5 sites used, 2 over')
})

test('the fill is as wide as its share and the hatching follows it', async () => {
  const client = await creditsAt({ plan: 'starter', keywords: 250 })
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <LimitBar limit="keywords" pending={100} />
    </CreditsProvider>,
  )
  await expect.element(screen.getByText('750 left')).toBeVisible()
  const [bar, fill, hatching] = boxes(
    '.ig-limit-bar-meter',
    '.ig-limit-bar-fill',
    '.ig-limit-bar-pending',
  )
  await expect.poll(() => fill().width / bar().width).toBeCloseTo(0.25, 2)
  await expect.poll(() => hatching().left - bar().left).toBeCloseTo(bar().width * 0.25, 0)
  await expect.poll(() => hatching().width / bar().width).toBeCloseTo(0.1, 2)
})

test('"Get more" tells the host which limit it is about', async () => {
  const onUpgrade = vi.fn()
  const onEvent = vi.fn()
  const client = await creditsAt({ plan: 'starter', users: 2 })
  const screen = await render(
    <CreditsProvider client={client} account={account} onUpgrade={onUpgrade} onEvent={onEvent}>
      <LimitBar limit="users" />
    </CreditsProvider>,
  )
  await screen.getByRole('button', { name: 'Get more seats' }).click()
  expect(onUpgrade).toHaveBeenCalledExactlyOnceWith({ planId: null, limit: 'users' })
  expect(onEvent).toHaveBeenCalledWith({ type: 'upgrade_chosen', planId: null, limit: 'users' })
})

test('after a failure "Try again" brings the numbers', async () => {
  const client = await creditsAt({ sites: 3 })
  let failures = 1
  const flaky = {
    ...client,
    account: (input: { account: string }) =>
      failures-- > 0
        ? Promise.reject(new CreditsError('internal_error', 'Once.'))
        : client.account(input),
  }
  const screen = await render(
    <CreditsProvider client={flaky} account={account}>
      <LimitBar limit="sites" />
    </CreditsProvider>,
  )
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(screen.getByText('3 of 5 used')).toBeVisible()
})

test("the host's own token on any element around it wins over ours", async () => {
  const client = await creditsAt({ sites: 3 })
  document.documentElement.style.setProperty('--ig-accent', 'rgb(1, 2, 3)')
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <LimitBar limit="sites" />
    </CreditsProvider>,
  )
  await expect.element(screen.getByText('2 left')).toBeVisible()
  const fill = document.querySelector('.ig-limit-bar-fill') as Element
  await expect.poll(() => getComputedStyle(fill).backgroundColor).toBe('rgb(1, 2, 3)')
})

test('figures and dates follow the locale and the time zone of the reader', async () => {
  const client = await creditsAt({ plan: 'scale', keywords: 1200 })
  const screen = await render(
    <CreditsProvider client={client} account={account} locale="de-DE" timeZone="America/Lima">
      <LimitBar limit="keywords" />
      <LimitBar limit="ahrefsQueries" />
    </CreditsProvider>,
  )
  await expect.element(screen.getByText('1.200 of 20.000 used')).toBeVisible()
  await expect.element(screen.getByText('Resets 30. Nov.')).toBeVisible()
})

function boxes(...selectors: [string, string, string]) {
  return selectors.map(
    (selector) => () => (document.querySelector(selector) as Element).getBoundingClientRect(),
  ) as [() => DOMRect, () => DOMRect, () => DOMRect]
}
