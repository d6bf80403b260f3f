import type { Metadata } from 'next'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { ActivitySection, readAsked } from '@/app/(workspace)/activity'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { listReportActivity } from '@/lib/activity/list-report-activity'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.activity.title }
}

export default async function ReportActivityPage({
  params,
  searchParams,
}: PageProps<'/reports/[slug]/activity'>) {
  const { words, locale } = await enter()
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const asked = readAsked(search)
  const found = await show(listReportActivity, { slug, ...asked })
  const { report } = found
  const path = `/reports/${report.slug}`
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs
            label={words.ui.breadcrumbs}
            trail={[{ href: path, label: (locale === 'en' && report.titleEn) || report.title }]}
          />
        }
        title={words.activity.title}
        meta={words.activity.text}
      />
      <ActivitySection
        found={found}
        asked={asked}
        path={`${path}/activity`}
        file={`/api/v1${path}/activity/export`}
        inReport
      />
    </>
  )
}
