import { CreditsError } from '@igny8/credits-core'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import { CostButton } from './cost-button.tsx'

const article = [{ action: 'content_generation', words: 1500 }]

test('its name carries the cost and a click starts the work', async () => {
  const onClick = vi.fn()
  const screen = await render(
    <CreditsProvider client={await creditsAt()} account={account}>
      <CostButton actions={article} onClick={onClick}>
        Write article
      </CostButton>
    </CreditsProvider>,
  )
  await screen.getByRole('button', { name: 'Write article · 120–180 credits' }).click()
  expect(onClick).toHaveBeenCalledOnce()
})

test('a denied click starts nothing, by mouse or by key, and hands the decision over', async () => {
  const onClick = vi.fn()
  const onDenied = vi.fn()
  const screen = await render(
    <CreditsProvider client={await creditsAt({ plan: 'starter', spent: 9_988 })} account={account}>
      <CostButton actions={article} onClick={onClick} onDenied={onDenied}>
        Write article
      </CostButton>
    </CreditsProvider>,
  )
  const button = screen.getByRole('button')
  await expect
    .element(button)
    .toHaveAccessibleDescription('Not enough credits: this needs 180, you have 12.')
  const element = button.element() as HTMLButtonElement
  element.focus()
  expect(document.activeElement).toBe(element)
  element.click()
  expect(onClick).not.toHaveBeenCalled()
  expect(onDenied).toHaveBeenCalledOnce()
  expect(onDenied.mock.calls[0]?.[0]).toMatchObject({ code: 'insufficient_credits' })
})

test('what cannot be checked cannot be started; a click asks again', async () => {
  const onClick = vi.fn()
  const client = await creditsAt()
  let failures = 1
  const flaky: typeof client = {
    ...client,
    check: (input) =>
      failures-- > 0
        ? Promise.reject(new CreditsError('internal_error', 'Once.'))
        : client.check(input),
  }
  const screen = await render(
    <CreditsProvider client={flaky} account={account}>
      <CostButton actions={article} onClick={onClick}>
        Write article
      </CostButton>
    </CreditsProvider>,
  )
  await expect.element(screen.getByText('Cost not known')).toBeVisible()
  ;(screen.getByRole('button').element() as HTMLButtonElement).click()
  await expect.element(screen.getByText('120–180 credits')).toBeVisible()
  expect(onClick).not.toHaveBeenCalled()
})
