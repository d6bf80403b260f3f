import type { Route } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { enter, show } from '@/app/_entry/page'
import { editSummaryAction } from '@/app/(workspace)/summaries/actions'
import { choicesIn } from '@/app/(workspace)/summaries/choices'
import { Composer } from '@/components/summaries/composer'
import { deskOf, type Part } from '@/components/summaries/composition'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { readSummary } from '@/lib/summaries/read-summary'
import { mostPoints } from '@/lib/summaries/schema'

export default async function EditSummaryPage({ params }: PageProps<'/summaries/[id]/edit'>) {
  const { words, locale, actor } = await enter()
  const { id } = await params
  const summary = await show(readSummary, { id })
  if (!summary.can.edit) forbidden()
  if (summary.finished) redirect(`/summaries/${id}` as Route)
  const { summaries } = words
  const { title, template, intro, closing, version } = summary
  const trail = [
    { href: '/summaries', label: summaries.title },
    { href: `/summaries/${id}`, label: title, lang: 'zh-CN' },
  ]
  return (
    <>
      <PageHeader before={<Breadcrumbs label={summaries.title} trail={trail} />} title={summaries.edit} />
      <Composer
        action={editSummaryAction}
        words={words.composer}
        kinds={words.takeaways.kinds}
        locale={locale}
        choices={choicesIn(summary.choices, locale)}
        more={summary.choices.length >= mostPoints}
        place={`summary-${actor.id}-${id}`}
        initial={{
          id,
          version,
          desk: deskOf({ title, template, intro, closing, parts: summary.outline as Part[] }),
        }}
      />
    </>
  )
}
