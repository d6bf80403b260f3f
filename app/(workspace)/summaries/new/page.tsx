import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { toPointChoices } from '@/app/(workspace)/_summaries/choices'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { createSummaryAction } from '@/app/(workspace)/summaries/actions'
import { SummaryComposer } from '@/components/summaries/summary-composer'
import { PageHeader } from '@/components/ui/page-header'
import { isoDay } from '@/lib/i18n/format'
import { listPoints } from '@/lib/summaries/list-points'
import { toEditorState } from '@/lib/summaries/outline/editor-state'
import { maxPoints } from '@/lib/summaries/schema'
import { defaultSections } from '@/lib/summaries/sections'

export const generateMetadata = pageTitle((words) => words.summaries.new)

export default async function NewSummaryPage({ searchParams }: PageProps<'/summaries/new'>) {
  const { words, locale, actor, now } = await requireUser()
  const { point, report } = await searchParams
  const slug = [report].flat()[0]
  const chosen = [...new Set([point ?? []].flat())]
  const choices = await runQuery(listPoints, { chosen, about: slug?.slice(0, 200) })
  const known = new Set(choices.map((choice) => choice.id))
  const selected = chosen.filter((id) => known.has(id))
  const about = choices.some((choice) => choice.report.slug === slug) ? slug : undefined
  const parts = selected.map((takeawayId) => ({
    kind: 'point' as const,
    id: takeawayId,
    takeawayId,
    sections: defaultSections,
  }))
  const empty = {
    title: '',
    template: 'study' as const,
    form: 'submission' as const,
    particulars: { signatory: actor.name, date: isoDay(now) },
    intro: '',
    closing: '',
    parts,
  }
  const { summaries } = words
  return (
    <>
      <PageHeader {...summaryTrail(words)} title={summaries.new} meta={summaries.text} />
      <SummaryComposer
        action={createSummaryAction}
        words={words.composer}
        kinds={words.takeaways.kinds}
        locale={locale}
        choices={toPointChoices(choices, locale)}
        more={choices.length >= maxPoints}
        report={about}
        draftKey={['summary', actor.id, 'new', selected.length, ...selected.slice(0, 1)].join('-')}
        initial={{
          id: crypto.randomUUID(),
          version: 0,
          editor: toEditorState(empty, { report: about ?? '' }),
        }}
      />
    </>
  )
}
