import type { Credits } from '@igny8/credits-core'
import type { Articles } from './articles.ts'
import type { HostPlaces } from './places.ts'

export interface HostParts {
  readonly credits: Credits
  readonly places: HostPlaces
  readonly articles: Articles
  readonly jwtSecret: string
}
