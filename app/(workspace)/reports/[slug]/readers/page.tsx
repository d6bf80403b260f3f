import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { shareAction } from '@/app/(workspace)/reports/actions'
import { ReadersForm } from '@/components/reading/readers-form'
import { PageHeader } from '@/components/ui/page-header'
import { prepareSharing } from '@/lib/reports/prepare-sharing'

export const generateMetadata = pageTitle((words) => words.reports.share)

export default async function ReadersPage({ params }: PageProps<'/reports/[slug]/readers'>) {
  const { words, locale } = await requireUser()
  const { slug } = await params
  const { report, ...sharing } = await runQuery(prepareSharing, { slug })
  const { reports } = words
  return (
    <>
      <PageHeader {...reportTrail(words, { ...report, locale })} title={reports.share} />
      <ReadersForm action={shareAction} words={reports} slug={report.slug} {...sharing} />
    </>
  )
}
