import { forbidden } from 'next/navigation'
import { pageTitle, requireUser } from '@/app/_entry/page'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { checkLayoutAction } from '@/app/(workspace)/summaries/layout-check/actions'
import { LayoutForm } from '@/components/exports/layout-form'
import { PageHeader } from '@/components/ui/page-header'

export const generateMetadata = pageTitle((words) => words.exports.layoutTitle)

export default async function LayoutCheckPage() {
  const { words, can } = await requireUser()
  if (!can('layout.check')) forbidden()
  const { exports, layout } = words
  return (
    <>
      <PageHeader {...summaryTrail(words)} title={exports.layoutTitle} meta={exports.layoutText} />
      <LayoutForm action={checkLayoutAction} words={exports} items={layout.items} />
    </>
  )
}
