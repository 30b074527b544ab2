export { creditsFetch } from './credits-fetch.ts'
export { type CreditsHandlersOptions, creditsHandlers } from './credits-handlers.ts'
