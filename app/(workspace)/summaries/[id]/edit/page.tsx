import { forbidden, redirect } from 'next/navigation'
import { requireUser, runQuery } from '@/app/_entry/page'
import { toPointChoices } from '@/app/(workspace)/_summaries/choices'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { editSummaryAction } from '@/app/(workspace)/summaries/actions'
import { SummaryComposer } from '@/components/summaries/summary-composer'
import { PageHeader } from '@/components/ui/page-header'
import { summaryPath } from '@/lib/addresses'
import { type EditorPart, toEditorState } from '@/lib/summaries/outline/editor-state'
import { readSummary } from '@/lib/summaries/read-summary'
import { maxPoints } from '@/lib/summaries/schema'

export default async function EditSummaryPage({ params }: PageProps<'/summaries/[id]/edit'>) {
  const { words, locale, actor } = await requireUser()
  const { id } = await params
  const summary = await runQuery(readSummary, { id })
  if (!summary.can.edit) forbidden()
  if (summary.finished) redirect(summaryPath(id))
  const { summaries } = words
  const { title, template, form, particulars, intro, closing, version, outline } = summary
  return (
    <>
      <PageHeader {...summaryTrail(words, { id, title })} title={summaries.edit} />
      <SummaryComposer
        action={editSummaryAction}
        words={words.composer}
        kinds={words.takeaways.kinds}
        locale={locale}
        choices={toPointChoices(summary.choices, locale)}
        more={summary.choices.length >= maxPoints}
        draftKey={`summary-${actor.id}-${id}`}
        initial={{
          id,
          version,
          editor: toEditorState({
            ...{ title, template, form, particulars, intro, closing },
            parts: outline as EditorPart[],
          }),
        }}
      />
    </>
  )
}
