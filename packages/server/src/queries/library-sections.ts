import type { LibrarySection } from '@igny8/credits-core/decider'
import { statement } from '../database/statement.ts'

/**
 * Every country, industry and sector that has a keyword to show. It steps from one to the next through
 * the index: a million keywords are as quick to read as their few hundred sections.
 */
export const readLibrarySections = statement<[], LibrarySection>(
  'read_library_sections',
  `with recursive section as (
     (select country, industry, sector from credits.library_keywords
      order by country, industry, sector limit 1)
     union all
     select next.country, next.industry, next.sector from section, lateral (
       select keyword.country, keyword.industry, keyword.sector
       from credits.library_keywords keyword
       where (keyword.country, keyword.industry, keyword.sector)
         > (section.country, section.industry, section.sector)
       order by keyword.country, keyword.industry, keyword.sector limit 1
     ) next
   )
   select country, industry, sector from section
   where exists (
     select from credits.library_keywords keyword
     where (keyword.country, keyword.industry, keyword.sector)
       = (section.country, section.industry, section.sector) and keyword.active
   )`,
)
