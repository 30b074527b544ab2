export { type CreditsHandlersOptions, creditsHandlers } from './credits-handlers.ts'
