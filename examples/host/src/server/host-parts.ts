import type { Credits } from '@igny8/credits-core'
import type { DemoAccounts } from '../shared/demo-account.ts'
import type { Workspaces } from './workspaces.ts'

export interface HostParts {
  readonly credits: Credits
  readonly demo: DemoAccounts
  readonly workspaces: Workspaces
  readonly jwtSecret: string
}
