import { expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'

const journey = openJourney()

test('a plan that is too small says before what would be over, and nothing changes by asking', async () => {
  const { page, host } = journey
  await host.credits.putAccount({ account: 'demo', planId: 'growth' })
  await journey.open('/sites')
  for (const name of ['beans.example', 'teapot.example', 'moss.example']) {
    await page.getByLabel('Address of the site').fill(name)
    await page.getByRole('button', { name: 'Add site' }).click()
    await page.getByRole('button', { name: `Remove ${name}` }).waitFor()
  }
  await page.getByRole('link', { name: 'Plans' }).click()
  await page.getByRole('button', { name: 'Choose Starter' }).click()
  const warning = page.getByRole('alert').filter({ hasText: 'Starter' })
  await warning.getByText(/2 sites/).waitFor()
  await warning.getByText(/Everything keeps working/).waitFor()
  await warning.getByRole('button', { name: 'Keep your plan' }).click()

  expect((await host.account()).plan.id).toBe('growth')
})

test('moved anyway, the account stands over its limit: nothing is lost, nothing can be added', async () => {
  const { page, host } = journey
  await page.getByRole('button', { name: 'Choose Starter' }).click()
  await page.getByRole('button', { name: 'Move to Starter anyway' }).click()
  await page.getByText('Your plan has changed.').waitFor()
  await journey.open('/usage/limits')
  const meter = page.getByRole('meter', { name: 'Sites' })
  await meter.waitFor()
  expect(await meter.getAttribute('aria-valuetext')).toBe('4 of 2 sites used, 2 over')

  await page.getByRole('link', { name: 'Sites' }).click()
  await page.getByText('You’re 2 sites over your plan').waitFor()
  await page.getByLabel('Address of the site').fill('more.example')
  await page.getByRole('button', { name: 'Add site' }).click()
  await page.getByRole('alert').filter({ hasText: 'site' }).waitFor()
  expect(await page.getByRole('button', { name: /^Remove .+\.example$/ }).count()).toBe(4)
  expect((await host.account()).limits.sites).toMatchObject({ used: 4, level: 'over' })
})

test('back under the limit, sites can be added again', async () => {
  const { page, host } = journey
  for (const name of ['beans.example', 'teapot.example', 'moss.example']) {
    const remove = page.getByRole('button', { name: `Remove ${name}` })
    await remove.click()
    await remove.waitFor({ state: 'detached' })
  }
  await page.getByLabel('Address of the site').fill('more.example')
  await page.getByRole('button', { name: 'Add site' }).click()
  await page.getByRole('button', { name: 'Remove more.example' }).waitFor()
  expect((await host.account()).limits.sites).toMatchObject({ used: 2, level: 'at' })
})

expectSilence(journey)
