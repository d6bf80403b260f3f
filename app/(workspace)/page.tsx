import { requireUser, runOrNull, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { ActivityList } from '@/components/activity/activity-list'
import { toActivityListItem } from '@/components/activity/activity-list-item'
import { ReportList } from '@/components/home/report-list'
import { WaitingList } from '@/components/home/waiting-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { readHome } from '@/lib/activity/read-home'
import { recordVisit } from '@/lib/activity/record-visit'
import { formatDate } from '@/lib/i18n/format'
import { titleOf } from '@/lib/i18n/title'

export default async function HomePage() {
  const { actor, words, locale, now, fill, can } = await requireUser()
  const since = await runOrNull(recordVisit, {})
  const home = await runQuery(readHome, { since })
  const { shell } = words
  const reports = home.reports.map((report) => ({
    slug: report.slug,
    title: report.title,
    source: [report.sourceName, report.publishedAt && formatDate(report.publishedAt, locale)]
      .filter(Boolean)
      .join(' · '),
    takeaways: fill(shell.takeawayCount, { count: report.takeaways }),
    open: fill(shell.openCount, { count: report.openThreads }),
  }))
  const waiting = home.waiting.map((one) => ({
    commentId: one.lastCommentId,
    code: one.code,
    title: titleOf(one, locale),
    last: fill(shell.waitingLast, { name: one.lastAuthor }),
    excerpt: one.lastExcerpt,
    at: one.lastAt,
  }))
  const changes = home.changes.map((change) => toActivityListItem(change, words, locale))
  return (
    <StaticHtml>
      <PageHeader title={fill(shell.welcome, { name: actor.name })} meta={shell.motto} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="flex flex-col gap-8">
          <Section headingClass="mb-2 text-lg" id="waiting" title={shell.homeWaiting}>
            {waiting.length > 0 ? (
              <WaitingList label={shell.homeWaiting} waiting={waiting} now={now} locale={locale} />
            ) : (
              <p className="text-ink-2">{shell.nothingWaiting}</p>
            )}
          </Section>
          <Section headingClass="mb-2 text-lg" id="reports" title={shell.homeReports}>
            {reports.length > 0 ? (
              <ReportList label={shell.homeReports} reports={reports} />
            ) : (
              <EmptyState title={shell.noReports} text={shell.noReportsText} />
            )}
          </Section>
        </div>
        <Section headingClass="mb-2 text-lg" id="changes" title={since ? shell.homeChanges : shell.homeFirst}>
          {changes.length > 0 ? (
            <ActivityList label={shell.homeChanges} entries={changes} now={now} locale={locale} />
          ) : (
            <p className="text-ink-2">{shell.nothingChanged}</p>
          )}
          <p className="no-print mt-3">
            <Link href="/activity" className="link text-sm">
              {can('activity.read') ? shell.allActivity : words.activity.mine}
            </Link>
          </p>
        </Section>
      </div>
    </StaticHtml>
  )
}
