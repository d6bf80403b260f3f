import { MoreReports } from '@/components/takeaways/more-reports'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: '/figures' | '/terms'
  words: Messages['takeaways']
  reports: [slug: string, title: string][]
  /** There are more reports than can be chosen. */
  moreReports: boolean
  report?: string
  q?: string
}

/** Narrows a register by report and words: a GET form, so it has an address. */
export function RegisterFilter({ action, words, reports, moreReports, report, q }: Props) {
  return (
    <search className="no-print">
      <form action={action} method="get" className="mb-5 flex flex-wrap items-end gap-x-3 gap-y-2">
        {reports.length > 1 || report ? (
          <Select
            name="report"
            label={words.report}
            defaultValue={report ?? ''}
            className="max-w-64"
            empty={words.all}
            options={reports}
          />
        ) : null}
        <Input name="q" type="search" label={words.find} defaultValue={q} maxLength={200} />
        <Button type="submit">{words.apply}</Button>
      </form>
      {moreReports ? <MoreReports words={words} /> : null}
    </search>
  )
}
