export { audit, type Books } from './audit.ts'
export { memoryBooks } from './memory-books.ts'
export { type MemoryCredits, type MemoryCreditsOptions, memoryCredits } from './memory-credits.ts'
export { MemoryLedger } from './memory-ledger.ts'
