import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { ExportHistorySection } from '@/app/(workspace)/_exports/history-section'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { PageHeader } from '@/components/ui/page-header'
import { listSummaryVersions } from '@/lib/summaries/list-summary-versions'

export const generateMetadata = pageTitle((words) => words.exports.history)

export default async function ExportsPage({ params }: PageProps<'/summaries/[id]/exports'>) {
  const { words } = await requireUser()
  const { id } = await params
  const { title } = await runQuery(listSummaryVersions, { id })
  const { exports } = words
  return (
    <>
      <PageHeader
        {...summaryTrail(words, { id, title })}
        title={exports.history}
        meta={exports.historyHint}
      />
      <ExportHistorySection summaryId={id} />
    </>
  )
}
