/** How the day of a forecast is said: with its year, where it is not the year of now. ISO 8601. */
export function untilKey(until: string, now: string | undefined) {
  const isThisYear = now === undefined || until.slice(0, 4) === now.slice(0, 4)
  return isThisYear ? 'forecast.until' : 'forecast.untilDate'
}
