import { MoreReports } from '@/components/takeaways/more-reports'
import { Input } from '@/components/ui/field'
import { FilterBar, type FilterChip } from '@/components/ui/filter-bar'
import { FilterChecks } from '@/components/ui/filter-checks'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

type CountedOption = { value: string; name: string; count?: number }
type TakeawayFilterValues = Partial<
  Record<'report' | 'kind' | 'theme' | 'order' | 'q' | 'open' | 'top', string>
>
type Props = {
  words: Messages['takeaways']
  ui: Messages['ui']
  chosen: TakeawayFilterValues
  reports: CountedOption[]
  /** There are more reports than can be chosen. */
  moreReports: boolean
  kinds: CountedOption[]
  themes: CountedOption[]
  withCount: (name: string, count: number) => string
  toAddress: (filters: TakeawayFilterValues) => string
}

/** What the list is narrowed to, as a GET form: the filtered list has an address. */
export function TakeawayFilter({
  words,
  ui,
  chosen,
  reports,
  moreReports,
  kinds,
  themes,
  withCount,
  toAddress,
}: Props) {
  const options = { kind: kinds, theme: themes, report: reports }
  const filterSelect = (name: 'report' | 'kind' | 'theme') => (
    <Select
      name={name}
      label={words[name]}
      defaultValue={chosen[name] ?? ''}
      className="sm:max-w-64"
      empty={words.all}
      options={options[name].map(({ value, name, count }) => [
        value,
        count === undefined ? name : withCount(name, count),
      ])}
    />
  )
  const chip = (name: keyof TakeawayFilterValues, label: string | undefined): FilterChip[] =>
    chosen[name] ? [{ label: label ?? chosen[name], href: toAddress({ ...chosen, [name]: undefined }) }] : []
  const nameOf = (name: keyof typeof options) =>
    options[name].find(({ value }) => value === chosen[name])?.name
  return (
    <>
      <FilterBar
        action="/takeaways"
        words={ui}
        clear={toAddress({ order: chosen.order })}
        chips={[
          ...chip('kind', nameOf('kind')),
          ...chip('theme', nameOf('theme')),
          ...chip('report', nameOf('report')),
          ...chip('q', chosen.q),
          ...chip('top', words.topOnly),
          ...chip('open', words.openOnly),
        ]}
      >
        <Select
          name="order"
          label={words.order}
          defaultValue={chosen.order ?? 'kind'}
          options={Object.entries(words.orders)}
        />
        {filterSelect('kind')}
        {filterSelect('theme')}
        {reports.length > 1 || chosen.report ? filterSelect('report') : null}
        <Input
          name="q"
          type="search"
          label={words.find}
          placeholder={words.findHint}
          defaultValue={chosen.q}
          maxLength={200}
          enterKeyHint="search"
          className="sm:min-w-64"
        />
        <FilterChecks
          chosen={chosen}
          labels={[
            ['top', words.topOnly],
            ['open', words.openOnly],
          ]}
        />
      </FilterBar>
      {moreReports ? <MoreReports words={words} /> : null}
    </>
  )
}
