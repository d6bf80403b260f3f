import { requireUser, runQuery } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { hasFilters, type parseSearch, toSearchAddress } from '@/app/(workspace)/_search/search-address'
import { SearchForm } from '@/components/search/search-form'
import { nameOf, titleOf } from '@/lib/i18n/title'
import { listFilters } from '@/lib/search/list-filters'

/** The words searched for and what they can be narrowed to. */
export async function SearchFormSection({ address }: { address: ReturnType<typeof parseSearch> }) {
  const { q, in: kind, filters } = address
  const [{ words, locale }, choices] = await Promise.all([
    requireUser(),
    runQuery(listFilters, { report: filters.report }),
  ])
  return (
    <StaticFilter>
      <SearchForm
        words={words.search}
        chosen={{ q, in: kind, ...filters }}
        reports={choices.reports.map((report) => [report.slug, titleOf(report, locale)])}
        themes={choices.themes.map((theme) => [theme.name, nameOf(theme, locale)])}
        clear={hasFilters(address) ? toSearchAddress({ q, in: kind, filters: {} }) : null}
      />
    </StaticFilter>
  )
}
