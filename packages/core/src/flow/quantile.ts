/**
 * The value below which a share (0 to 1) of the values lies, interpolated between neighbours, as
 * `percentile_cont` of SQL does it. The values stand in rising order; at least one of them.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new RangeError('quantile: no values')
  return below + (above - below) * (place - Math.floor(place))
}
