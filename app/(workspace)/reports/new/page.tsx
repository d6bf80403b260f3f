import { forbidden } from 'next/navigation'
import { textFileRules } from '@/app/_entry/file-rules'
import { pageTitle, requireUser } from '@/app/_entry/page'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { importAction } from '@/app/(workspace)/reports/actions'
import { ImportForm } from '@/components/reading/import-form'
import { PageHeader } from '@/components/ui/page-header'

export const generateMetadata = pageTitle((words) => words.reports.import)

export default async function ImportPage() {
  const user = await requireUser()
  const { words, can } = user
  if (!can('report.import')) forbidden()
  const { reports } = words
  return (
    <>
      <PageHeader {...reportTrail(words)} title={reports.import} meta={reports.importHint} />
      <ImportForm action={importAction} words={reports} rules={textFileRules(user)} />
    </>
  )
}
