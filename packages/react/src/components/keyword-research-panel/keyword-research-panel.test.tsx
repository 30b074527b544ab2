import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import { KeywordResearchPanel } from './keyword-research-panel.tsx'

async function openLive() {
  const client = await creditsAt({ plan: 'starter' })
  const research = vi.spyOn(client, 'research')
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <KeywordResearchPanel way="live" />
    </CreditsProvider>,
  )
  const field = screen.getByLabelText('What people search for')
  const search = async (seeds: string) => {
    await field.fill(seeds)
    await screen.getByRole('button', { name: /^Search|^Open again/ }).click()
  }
  return { screen, field, search, research }
}

test('a keyword that the server refuses is named, and can be put right at once', async () => {
  const { screen, field, search, research } = await openLive()
  await search('cold brew, !!!')
  await expect.element(screen.getByText(/^“!!!” can’t be searched for/)).toBeVisible()
  await expect.element(field).toHaveFocus()
  await expect.element(field).toHaveAttribute('aria-invalid', 'true')
  expect(screen.getByRole('alert').elements()).toEqual([])
  await search('cold brew')
  await expect.element(screen.getByText('Used 1 query.')).toBeVisible()
  await expect.element(field).not.toHaveAttribute('aria-invalid')
  expect(research).toHaveBeenCalledTimes(2)
})

test('more keywords than one search takes are refused without asking', async () => {
  const { screen, field, search, research } = await openLive()
  await search(Array.from({ length: 101 }, (_, index) => `brew ${index}`).join(', '))
  await expect.element(screen.getByText('At most 100 keywords in one search.')).toBeVisible()
  await expect.element(field).toHaveFocus()
  expect(research).not.toHaveBeenCalled()
})

test('the same keywords in other letters and another order are the same search', async () => {
  const { screen, search, field } = await openLive()
  await search('cold brew, burr grinder')
  await expect.element(screen.getByText('Used 1 query.')).toBeVisible()
  await field.fill('Burr  Grinder, Cold Brew')
  await expect.element(screen.getByText(/^You searched this on/)).toBeVisible()
  await field.fill('cold brew')
  await expect.element(screen.getByText(/^You searched this on/)).not.toBeInTheDocument()
})
