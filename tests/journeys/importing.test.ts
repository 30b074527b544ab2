import { expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'

const journey = openJourney()

test('1,500 keywords of a file meet room for 1,000, and every row is accounted for', async () => {
  const { page, host } = journey
  const rows = Array.from({ length: 1_500 }, (_, number) => `garden idea ${number},us,${number}`)
  const csv = `\ufeff${['keyword,country,volume', ...rows].join('\r\n')}`
  await journey.open('/keywords')
  await page.setInputFiles('input[type=file]', {
    name: 'ideas.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  })
  await page.getByText('1,500 keywords found. There is room for 1,000.').waitFor()
  await page.getByRole('button', { name: 'Add 1,500 keywords' }).click()
  await page.getByText('1,000 added. 500 not added.').waitFor()
  await page.getByText('Your keyword list is full.').waitFor()
  await page.getByRole('cell', { name: 'garden idea 1000' }).waitFor()

  const { limits } = await host.account()
  expect(limits.keywords).toMatchObject({ limit: 1_000, used: 1_000, remaining: 0, level: 'at' })
})

test('what was added can be taken back, down to the last row', async () => {
  const { page, host } = journey
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('No keywords yet').waitFor()
  expect((await host.account()).limits.keywords.used).toBe(0)
})

expectSilence(journey)
