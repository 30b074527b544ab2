import type { PromptRecord } from '@igny8/credits-core/insights'

/** Where it is kept which prompts a person has seen. A host may keep it with the person instead. */
export interface PromptMemory {
  readonly read: (account: string) => readonly PromptRecord[]
  readonly write: (account: string, history: readonly PromptRecord[]) => void
}

const nameOf = (account: string) => `igny8-prompts:${account}`

/** Keeps it in this browser; where storage is closed, for this page alone. */
export const browserMemory: PromptMemory = {
  read(account) {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(nameOf(account)) ?? '[]')
      return Array.isArray(kept) ? kept : []
    } catch {
      return []
    }
  },
  write(account, history) {
    try {
      localStorage.setItem(nameOf(account), JSON.stringify(history))
    } catch {
      // Storage may be full or closed; the prompt is then raised again another time.
    }
  },
}
