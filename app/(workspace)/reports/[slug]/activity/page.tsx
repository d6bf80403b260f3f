import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { ActivitySection, parseActivityQuery } from '@/app/(workspace)/_activity/section'
import { PageHeader } from '@/components/ui/page-header'
import { listReportActivity } from '@/lib/activity/list-report-activity'
import { apiPath, reportPath } from '@/lib/addresses'
import { titleOf } from '@/lib/i18n/title'

export const generateMetadata = pageTitle((words) => words.activity.title)

export default async function ReportActivityPage({
  params,
  searchParams,
}: PageProps<'/reports/[slug]/activity'>) {
  const { words, locale } = await requireUser()
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const asked = parseActivityQuery(search)
  const found = await runQuery(listReportActivity, { slug, ...asked })
  const { report } = found
  return (
    <>
      <PageHeader
        trailLabel={words.ui.breadcrumbs}
        trail={[{ href: reportPath(slug), label: titleOf(report, locale) }]}
        title={words.activity.title}
        meta={words.activity.text}
      />
      <ActivitySection
        page={found}
        query={asked}
        path={reportPath(slug, 'activity')}
        csvPath={apiPath('reports', slug, 'activity', 'export')}
        inReport
      />
    </>
  )
}
