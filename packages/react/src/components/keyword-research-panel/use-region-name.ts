import { useMemo } from 'react'
import { useCredits } from '../../provider/credits-context.ts'

/** The name of a country by its two letters, in the provider's locale. */
export function useRegionName(): (country: string) => string {
  const { locale } = useCredits()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' })
    return (country) => names.of(country.toUpperCase()) ?? country
  }, [locale])
}
