export { audit, type Books } from './audit.ts'
export { conform } from './conformance/conform.ts'
export type { Implementation } from './conformance/harness.ts'
export type { Runner } from './conformance/runner.ts'
export {
  type DoorDrive,
  type DoorFinding,
  driveEveryDoor,
  guardsOf,
} from './drive-every-door.ts'
export { memoryBooks } from './memory-books.ts'
export { type MemoryCredits, type MemoryCreditsOptions, memoryCredits } from './memory-credits.ts'
export { MemoryLedger } from './memory-ledger.ts'
export { pretendSearch } from './pretend-search.ts'
export { smallLibrary } from './small-library.ts'
