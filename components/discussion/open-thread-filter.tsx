import { FilterBar } from '@/components/ui/filter-bar'
import { FilterChecks } from '@/components/ui/filter-checks'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

type OpenThreadFilterValues = Partial<Record<'report' | 'kind' | 'mine' | 'waiting', string>>
type Props = {
  words: Messages['threads']
  ui: Messages['ui']
  reportLabel: string
  chosen: OpenThreadFilterValues
  kinds: [value: string, name: string][]
  reports: [value: string, name: string][]
  toAddress: (filters: OpenThreadFilterValues) => string
}

/** Which of the open threads are shown. */
export function OpenThreadFilter({ words, ui, reportLabel, chosen, kinds, reports, toAddress }: Props) {
  const without = (name: keyof OpenThreadFilterValues) => toAddress({ ...chosen, [name]: undefined })
  const nameIn = (options: [value: string, name: string][], value: string) =>
    options.find(([one]) => one === value)?.[1] ?? value
  return (
    <FilterBar
      action="/threads"
      words={ui}
      clear="/threads"
      chips={[
        ...(chosen.waiting ? [{ label: words.waiting, href: without('waiting') }] : []),
        ...(chosen.mine ? [{ label: words.mine, href: without('mine') }] : []),
        ...(chosen.kind ? [{ label: nameIn(kinds, chosen.kind), href: without('kind') }] : []),
        ...(chosen.report ? [{ label: nameIn(reports, chosen.report), href: without('report') }] : []),
      ]}
    >
      <FilterChecks
        chosen={chosen}
        labels={[
          ['waiting', words.waiting],
          ['mine', words.mine],
        ]}
      />
      <Select
        name="kind"
        label={words.kind}
        defaultValue={chosen.kind ?? ''}
        empty={words.all}
        options={kinds}
      />
      {reports.length > 1 || chosen.report ? (
        <Select
          name="report"
          label={reportLabel}
          defaultValue={chosen.report ?? ''}
          empty={words.all}
          options={reports}
          className="sm:max-w-64"
        />
      ) : null}
    </FilterBar>
  )
}
