import { MoreReports } from '@/components/takeaways/more-reports'
import { Input } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { Select } from '@/components/ui/select'
import { withQuery } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: '/figures' | '/terms'
  words: Messages['takeaways']
  ui: Messages['ui']
  reports: [slug: string, title: string][]
  /** There are more reports than can be chosen. */
  moreReports: boolean
  report?: string
  q?: string
}

/** Narrows a register by report and words: a GET form, so it has an address. */
export function RegisterFilter({ action, words, ui, reports, moreReports, report, q }: Props) {
  const name = reports.find(([slug]) => slug === report)?.[1]
  return (
    <>
      <FilterBar
        action={action}
        words={ui}
        clear={action}
        chips={[
          ...(report ? [{ label: name ?? report, href: withQuery(action, { q }) }] : []),
          ...(q ? [{ label: q, href: withQuery(action, { report }) }] : []),
        ]}
      >
        {reports.length > 1 || report ? (
          <Select
            name="report"
            label={words.report}
            defaultValue={report ?? ''}
            className="sm:max-w-64"
            empty={words.all}
            options={reports}
          />
        ) : null}
        <Input
          name="q"
          type="search"
          label={words.find}
          defaultValue={q}
          maxLength={200}
          enterKeyHint="search"
        />
      </FilterBar>
      {moreReports ? <MoreReports words={words} /> : null}
    </>
  )
}
