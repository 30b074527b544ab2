/** The fields a search asks for, and what each costs a row, in units. */
export const fieldUnits = {
  keyword: 1,
  volume: 10,
  difficulty: 10,
  cpc: 1,
  intents: 10,
  traffic_potential: 10,
  parent_topic: 1,
} as const

const leastUnits = 50

/** What an answer of so many rows costs, in units. */
export function unitsOf(rows: number): number {
  const perRow = Object.values(fieldUnits).reduce((sum, units) => sum + units, 0)
  return Math.max(leastUnits, rows * perRow)
}
