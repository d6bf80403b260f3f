import { requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { dismissStepsAction } from '@/app/(workspace)/_home/actions'
import { firstSteps } from '@/app/(workspace)/_home/steps'
import { WaitingSection } from '@/app/(workspace)/_home/waiting'
import { ActivityList } from '@/components/activity/activity-list'
import { toActivityListItem } from '@/components/activity/activity-list-item'
import { ConclusionList } from '@/components/home/conclusion-list'
import { FirstSteps } from '@/components/home/first-steps'
import { LearnedList } from '@/components/home/learned-list'
import { ReportList } from '@/components/home/report-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { readHome } from '@/lib/activity/read-home'
import { withQuery } from '@/lib/addresses'
import { hasDismissedSteps, loadReadingPositions } from '@/lib/auth/preferences'

export default async function HomePage() {
  const { actor, words, locale, now, fill, can } = await requireUser()
  const { since, ...home } = await runQuery(readHome, {})
  const positions = await loadReadingPositions(actor.id)
  const { shell } = words
  const { reports, conclusions } = home
  const taught = reports.find(({ themes }) => themes?.length)
  const changes = home.changes.map((change) => toActivityListItem(change, words, locale))
  // Who works with the points answers first; who reads them wants to know what came of them.
  const works = can('summary.create')
  const isNew = since === null || (can('people.manage') && reports.length === 0)
  // Once the last is answered, the section still says so.
  const answers = can('comment.write') && reports.length > 0
  const waiting =
    answers || home.waiting.length > 0 ? (
      <Section
        headingClass="mb-2 text-lg"
        id="waiting"
        title={answers ? shell.homeWaiting : shell.homeMentions}
      >
        <WaitingSection threads={home.waiting} />
      </Section>
    ) : null
  return (
    <>
      <PageHeader title={fill(shell.welcome, { name: actor.name })} meta={shell.motto} />
      {isNew && !(await hasDismissedSteps(actor.id)) ? (
        <FirstSteps
          title={shell.firstSteps}
          steps={firstSteps(shell.steps, can, reports.length > 0)}
          dismiss={dismissStepsAction}
          dismissLabel={shell.dismissSteps}
        />
      ) : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="flex flex-col gap-8">
          {works ? waiting : null}
          {conclusions.length > 0 || (!works && reports.length > 0) ? (
            <StaticHtml>
              <Section headingClass="mb-2 text-lg" id="conclusions" title={shell.homeConclusions}>
                {conclusions.length > 0 ? (
                  <ConclusionList
                    label={shell.homeConclusions}
                    conclusions={conclusions}
                    words={words}
                    now={now}
                    locale={locale}
                  />
                ) : (
                  <p className="text-ink-2">{shell.noConclusions}</p>
                )}
              </Section>
            </StaticHtml>
          ) : null}
          {works ? null : waiting}
          {taught ? (
            <StaticHtml>
              <Section headingClass="mb-2 text-lg" id="learned" title={shell.homeLearned}>
                <LearnedList report={taught} words={shell} locale={locale} fill={fill} />
                <p className="mt-3">
                  <a href={withQuery('/takeaways', { report: taught.slug })} className="link text-sm">
                    {fill(shell.allLearned, { count: taught.takeaways })}
                  </a>
                </p>
              </Section>
            </StaticHtml>
          ) : null}
          {reports.length > 0 ? null : <EmptyState title={shell.noReports} text={shell.noReportsText} />}
        </div>
        <StaticHtml className="flex flex-col gap-8">
          {reports.length > 0 ? (
            <Section headingClass="mb-2 text-lg" id="reports" title={shell.homeReports}>
              <ReportList reports={reports} positions={positions} words={shell} locale={locale} fill={fill} />
            </Section>
          ) : null}
          <Section
            headingClass="mb-2 text-lg"
            id="changes"
            title={since ? shell.homeChanges : shell.homeFirst}
          >
            {changes.length > 0 ? (
              <ActivityList label={shell.homeChanges} entries={changes} now={now} locale={locale} />
            ) : (
              <p className="text-ink-2">{shell.nothingChanged}</p>
            )}
            <p className="no-print mt-3">
              <a href="/activity" className="link text-sm">
                {can('activity.read') ? shell.allActivity : words.activity.mine}
              </a>
            </p>
          </Section>
        </StaticHtml>
      </div>
    </>
  )
}
