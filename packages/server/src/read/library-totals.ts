import type { LibraryFilters } from '../queries/library-keywords.ts'

const mostRemembered = 1_000

/**
 * How many keywords each filter leaves. To count reads all of them, and they seldom change: a count is
 * remembered until the library's revision is another.
 */
export class LibraryTotals {
  #revision = -1
  #totals = new Map<string, number>()

  async total(
    revision: number,
    filters: LibraryFilters,
    count: () => Promise<number>,
  ): Promise<number> {
    if (revision !== this.#revision || this.#totals.size >= mostRemembered) {
      this.#revision = revision
      this.#totals = new Map()
    }
    const totals = this.#totals
    const filter = JSON.stringify(filters)
    const known = totals.get(filter)
    if (known !== undefined) return known
    const total = await count()
    totals.set(filter, total)
    return total
  }
}
