import { expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'
import { tabTo } from './tab-to.ts'

const journey = openJourney(() => ({ DEMO_WRITER_SECONDS: '1' }))
const account = 'demo'

// More comes out of these keywords than the credits set aside for what is expected of them.
const name = 'weekly-before'
const config = { waiting: { keywords: 20 }, imagesPerArticle: { quality: 3 } }

test('a run pauses before the step it cannot pay for, and says what it needs', async () => {
  const { page, host } = journey
  const { required } = await host.credits.estimate({ account, automation: config })
  await journey.open('/automation')
  await page.request.post(`${host.address}/app/accounts/${account}/demo/spend`, {
    data: { key: 'all-but-enough', keep: required },
  })
  await page.route('**/automation/runs', (route) =>
    route.continue({ postData: { key: name, plan: { siteId: null, config } } }),
  )
  await page.reload()
  await tabTo(page.getByLabel('Articles at most'))
  await page.keyboard.type('2')
  await tabTo(page.getByRole('button', { name: 'Start', exact: true }))
  await page.keyboard.press('Enter')
  await page
    .getByRole('heading', { name: 'Paused before a step it could not pay for' })
    .waitFor({ timeout: 25_000 })
  await page.getByText(/What is done stays done, and is not paid for twice\./).waitFor()
})

test('after a top-up it goes on where it was, and pays for every step once', async () => {
  const { page, host } = journey
  const before = await host.account()
  await page.getByRole('button', { name: 'Demo controls' }).click()
  await page.getByRole('button', { name: 'Add 5,000 credits' }).click()
  await page.getByText('5,000 credits added.').waitFor()
  await page.keyboard.press('Escape')
  await tabTo(page.getByRole('button', { name: 'Go on' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Finished' }).waitFor({ timeout: 25_000 })
  const said = await page.getByText(/credits used in all\./).textContent()

  const after = await host.account()
  const spent = after.credits.spentThisCycle - before.credits.spentThisCycle
  expect(after.credits).toMatchObject({
    available: before.credits.available + before.credits.held + 5_000 - spent,
    held: 0,
  })
  const automation = await page.request.get(`${host.address}/app/accounts/${account}/automation`)
  const { run } = (await automation.json()).jobs[0]
  const { charged, steps } = await host.credits.run({ account, run })
  expect(charged).toBe(steps.reduce((sum, step) => sum + step.charged, 0))
  expect(said).toContain(charged.toLocaleString('en-US'))
}, 60_000)

expectSilence(journey)
