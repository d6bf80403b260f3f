import { ChineseText } from '@/components/ui/chinese-text'
import { List, ListRow } from '@/components/ui/list'
import type { HomeReportRow } from '@/lib/activity/schema'
import { reportPath, withQuery } from '@/lib/addresses'
import type { FillMessage } from '@/lib/i18n/fill'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'

type Props = {
  reports: HomeReportRow[]
  /** Where the reader stopped in them. */
  positions: { slug: string; section: string; heading: string }[]
  words: Messages['shell']
  locale: Locale
  fill: FillMessage
}

export function ReportList({ reports, positions, words, locale, fill }: Props) {
  return (
    <List label={words.homeReports}>
      {reports.map((report) => {
        const { slug, sourceName, publishedAt } = report
        const position = positions.find((one) => one.slug === slug)
        return (
          <ListRow key={slug}>
            <a href={reportPath(slug)} className="link font-medium font-serif text-lg">
              <ChineseText>{titleOf(report, locale)}</ChineseText>
            </a>
            {position ? (
              <p>
                <a href={withQuery(reportPath(slug), {}, position.section)} className="link">
                  {fill(words.continueReading, { section: position.heading })}
                </a>
              </p>
            ) : null}
            <p className="flex flex-wrap gap-x-4 text-ink-2 text-sm">
              <span>
                {[sourceName, publishedAt && formatDate(publishedAt, locale)].filter(Boolean).join(' · ')}
              </span>
              <a href={withQuery('/takeaways', { report: slug })} className="link">
                {fill(words.takeawayCount, { count: report.takeaways })}
              </a>
              <a href={withQuery('/threads', { report: slug })} className="link">
                {fill(words.openCount, { count: report.openThreads })}
              </a>
            </p>
          </ListRow>
        )
      })}
    </List>
  )
}
