import type { Metadata } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { requireUser, runQuery } from '@/app/_entry/page'
import { loadPreferences } from '@/app/_entry/visitor'
import { toPointChoices } from '@/app/(workspace)/_summaries/choices'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { editSummaryAction } from '@/app/(workspace)/summaries/actions'
import { SummaryComposer } from '@/components/summaries/summary-composer'
import { PageHeader } from '@/components/ui/page-header'
import { summaryPath } from '@/lib/addresses'
import { type EditorPart, toEditorState } from '@/lib/summaries/outline/editor-state'
import { readSummary } from '@/lib/summaries/read-summary'
import { maxPoints } from '@/lib/summaries/schema'

type Props = PageProps<'/summaries/[id]/edit'>

/** Read once a request, for the title and the page. */
const load = cache((id: string) => runQuery(readSummary, { id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ words, fill }, { id }] = await Promise.all([loadPreferences(), params])
  return { title: fill(words.summaries.editOf, { title: (await load(id)).title }) }
}

export default async function EditSummaryPage({ params }: Props) {
  const { words, locale, actor } = await requireUser()
  const { id } = await params
  const summary = await load(id)
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
