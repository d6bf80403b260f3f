import { requireUser, runQuery } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { hasFilters, type SearchAddress, toSearchAddress } from '@/app/(workspace)/_search/search-address'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { nameOf, titleOf } from '@/lib/i18n/title'
import { listFilters } from '@/lib/search/list-filters'

/** What is asked and by what it is narrowed, as a GET form: a search has an address. */
export async function SearchFormSection({ address }: { address: SearchAddress }) {
  const { q, in: kind, filters } = address
  const [{ words, locale }, choices] = await Promise.all([
    requireUser(),
    runQuery(listFilters, { report: filters.report }),
  ])
  const { search } = words
  const isFiltered = hasFilters(address)
  const selects: ['report' | 'theme', [string, string][]][] = [
    ['report', choices.reports.map((report) => [report.slug, titleOf(report, locale)])],
    ['theme', choices.themes.map((theme) => [theme.name, nameOf(theme, locale)])],
  ]
  return (
    <StaticFilter>
      <search className="no-print">
        <FilterForm action="/search" className="mb-6 flex flex-col gap-3" hidden={{ in: kind }}>
          <div className="flex max-w-2xl items-end gap-2">
            <div className="min-w-0 flex-1">
              <input
                type="search"
                name="q"
                aria-label={search.title}
                defaultValue={q}
                placeholder={search.placeholder}
                maxLength={100}
                enterKeyHint="search"
                className="touch h-11 w-full rounded-md border border-line-strong bg-surface px-3 text-ink text-lg"
              />
            </div>
            <Button type="submit" variant="primary" className="h-11">
              <Icon name="search" />
              {search.submit}
            </Button>
          </div>
          <details open={isFiltered}>
            <summary className="cursor-pointer text-ink-2 text-sm">{search.filters}</summary>
            <div className="filter-fields mt-2">
              <div id="search-fields" className="contents">
                {selects.map(([name, options]) => (
                  <Select
                    key={name}
                    name={name}
                    label={search[name]}
                    defaultValue={filters[name] ?? ''}
                    className="sm:max-w-64"
                    empty={search.any}
                    options={options}
                  />
                ))}
                <Input name="person" label={search.person} defaultValue={filters.person} maxLength={60} />
                {(['from', 'to'] as const).map((name) => (
                  <Input
                    key={name}
                    name={name}
                    type="date"
                    label={search[name]}
                    defaultValue={filters[name]}
                  />
                ))}
                <Checkbox
                  name="state"
                  value="open"
                  label={search.openOnly}
                  defaultChecked={filters.state === 'open'}
                  className="py-1.5"
                />
              </div>
              <Button type="submit" className="filter-apply">
                {search.apply}
              </Button>
              {isFiltered ? (
                <a href={toSearchAddress({ q, in: kind, filters: {} })} className="link py-2 text-sm">
                  {search.clear}
                </a>
              ) : null}
            </div>
          </details>
        </FilterForm>
      </search>
    </StaticFilter>
  )
}
