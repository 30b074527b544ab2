import type { Decision } from '@igny8/credits-core'
import type { PromptRecord } from '@igny8/credits-core/insights'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import type { PromptMemory } from './prompt-memory.ts'
import { UpgradePrompt } from './upgrade-prompt.tsx'

function memoryOf(): PromptMemory {
  let kept: readonly PromptRecord[] = []
  return {
    read: () => kept,
    write: (_, history) => {
      kept = history
    },
  }
}

async function openAt(
  standing: Parameters<typeof creditsAt>[0],
  memory: PromptMemory,
  keywords?: number,
) {
  const client = await creditsAt(standing)
  const onUpgrade = vi.fn()
  const blocked: Decision | null = keywords
    ? await client.check({ account, limits: [{ limit: 'keywords', count: keywords }] })
    : null
  const screen = await render(
    <CreditsProvider client={client} account={account} onUpgrade={onUpgrade}>
      <UpgradePrompt memory={memory} blocked={blocked} />
      <p>The page</p>
    </CreditsProvider>,
  )
  await vi.waitFor(() => expect(screen.getByText('The page').elements()).toHaveLength(1))
  return { screen, onUpgrade }
}

const full = { plan: 'growth', sites: 5 } as const

test('a banner stays over a reload, and is gone for good once it was dismissed', async () => {
  const memory = memoryOf()
  const first = await openAt(full, memory)
  await expect.element(first.screen.getByText('You’re using all 5 sites')).toBeVisible()
  await first.screen.unmount()

  const second = await openAt(full, memory)
  await second.screen.getByRole('button', { name: 'Dismiss' }).click()
  await expect.element(second.screen.getByText('You’re using all 5 sites')).not.toBeInTheDocument()
  await second.screen.unmount()

  const read = vi.spyOn(memory, 'read')
  const third = await openAt(full, memory)
  await vi.waitFor(() => expect(read).toHaveBeenCalled())
  await expect.element(third.screen.getByText('You’re using all 5 sites')).not.toBeInTheDocument()
  expect(memory.read(account)[0]?.dismissedAt).not.toBeNull()
})

test('a dialog answers a denied click once, leads to the plan, and closes with Escape', async () => {
  const memory = memoryOf()
  const standing = { plan: 'starter', keywords: 963 } as const
  const { screen, onUpgrade } = await openAt(standing, memory, 50)
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  await screen.getByRole('button', { name: 'Move to Growth for 5,000' }).click()
  expect(onUpgrade).toHaveBeenCalledWith({ planId: 'growth', limit: 'keywords' })
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  await screen.unmount()

  const again = await openAt(standing, memory, 50)
  await expect.element(again.screen.getByRole('dialog')).not.toBeInTheDocument()
})
