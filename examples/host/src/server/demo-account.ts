/** The one account of the demo. */
export const demoAccount = 'demo'
