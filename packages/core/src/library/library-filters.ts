import type { KeywordLibraryFilters, LibraryKeyword } from '../model/keyword-library.ts'

/** Where a keyword of the library belongs. */
export type LibrarySection = Pick<LibraryKeyword, 'country' | 'industry' | 'sector'>

/** What the library can be narrowed by: every name once, in the order of the alphabet. */
export function libraryFilters(sections: Iterable<LibrarySection>): KeywordLibraryFilters {
  const countries = new Set<string>()
  const sectorsOf = new Map<string, Set<string>>()
  for (const { country, industry, sector } of sections) {
    countries.add(country)
    sectorsOf.set(industry, (sectorsOf.get(industry) ?? new Set()).add(sector))
  }
  return {
    industries: [...sectorsOf]
      .map(([name, sectors]) => ({ name, sectors: [...sectors].sort() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    countries: [...countries].sort(),
  }
}
