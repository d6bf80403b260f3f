import { enter, show } from '@/app/_entry/page'
import { ChangeList } from '@/components/home/change-list'
import { ReportList } from '@/components/home/report-list'
import { HomeSection } from '@/components/home/section'
import { WaitingList } from '@/components/home/waiting-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { readHome } from '@/lib/activity/read-home'
import { recordVisit } from '@/lib/activity/record-visit'
import { formatDate } from '@/lib/i18n/format'
import type { Messages } from '@/lib/i18n/messages'
import { markdownToText } from '@/lib/text/markdown'

type Home = Awaited<ReturnType<typeof readHome>>

export default async function HomePage() {
  const { actor, words, locale, now, fill } = await enter()
  const since = await show(recordVisit, {})
  const home = await show(readHome, { since })
  const { shell } = words
  const english = locale === 'en'
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
    title: (english && one.titleEn) || one.title,
    last: fill(shell.waitingLast, { name: one.lastAuthor }),
    excerpt: markdownToText(one.lastBody),
    at: one.lastAt,
  }))
  const changes = home.changes.map((change) => present(change, words))
  return (
    <>
      <PageHeader title={fill(shell.welcome, { name: actor.name })} meta={shell.motto} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="flex flex-col gap-8">
          <HomeSection id="waiting" title={shell.homeWaiting}>
            {waiting.length > 0 ? (
              <WaitingList label={shell.homeWaiting} waiting={waiting} now={now} locale={locale} />
            ) : (
              <p className="text-ink-2">{shell.nothingWaiting}</p>
            )}
          </HomeSection>
          <HomeSection id="reports" title={shell.homeReports}>
            {reports.length > 0 ? (
              <ReportList label={shell.homeReports} reports={reports} />
            ) : (
              <EmptyState title={shell.noReports} text={shell.noReportsText} />
            )}
          </HomeSection>
        </div>
        <HomeSection id="changes" title={since ? shell.homeChanges : shell.homeFirst}>
          {changes.length > 0 ? (
            <ChangeList label={shell.homeChanges} changes={changes} now={now} locale={locale} />
          ) : (
            <p className="text-ink-2">{shell.nothingChanged}</p>
          )}
        </HomeSection>
      </div>
    </>
  )
}

function present(change: Home['changes'][number], words: Messages) {
  const key = change.verb.replace('.', '-') as keyof Messages['activity']
  const detail = change.detail as { code?: string; title?: string } | null
  return {
    id: change.id,
    who: change.actor?.name ?? words.shell.systemActor,
    what: words.activity[key] ?? words.activity.other,
    about: [detail?.code, detail?.title].filter(Boolean).join(' ') || change.report?.title || null,
    href: addressOf(change),
    at: change.at,
  }
}

function addressOf({ subjectKind, subjectId, verb, report, detail }: Home['changes'][number]): string | null {
  if (verb.endsWith('deleted')) return null
  if (subjectKind === 'report') return report ? `/reports/${report.slug}` : null
  if (subjectKind === 'takeaway') return `/takeaways/${subjectId}`
  if (subjectKind === 'comment') return `/comments/${subjectId}`
  if (subjectKind === 'annotation') return `/annotations/${subjectId}`
  const { takeawayId, annotationId } = (detail ?? {}) as { takeawayId?: string; annotationId?: string }
  if (annotationId) return `/annotations/${annotationId}`
  return takeawayId ? `/takeaways/${takeawayId}` : null
}
