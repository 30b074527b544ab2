/** The periods that insights are offered for, in days. */
export const periodDays = [7, 30, 90] as const

/** The longest period that insights are made of, in days. */
export const maxPeriodDays = 366
