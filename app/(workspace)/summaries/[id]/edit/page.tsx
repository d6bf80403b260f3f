import { forbidden } from 'next/navigation'
import { enter, show } from '@/app/_entry/page'
import { editSummaryAction } from '@/app/(workspace)/summaries/actions'
import { choicesIn } from '@/app/(workspace)/summaries/choices'
import { Composer } from '@/components/summaries/composer'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { readSummary } from '@/lib/summaries/read-summary'

export default async function EditSummaryPage({ params }: PageProps<'/summaries/[id]/edit'>) {
  const { words, locale } = await enter()
  const { id } = await params
  const summary = await show(readSummary, { id })
  if (!summary.can.edit) forbidden()
  const { summaries } = words
  const trail = [
    { href: '/summaries', label: summaries.title },
    { href: `/summaries/${id}`, label: summary.title, lang: 'zh-CN' },
  ]
  return (
    <>
      <PageHeader before={<Breadcrumbs label={summaries.title} trail={trail} />} title={summaries.edit} />
      <Composer
        key={summary.version}
        action={editSummaryAction}
        words={summaries}
        choices={choicesIn(summary.choices, locale)}
        submit={summaries.save}
        initial={summary}
      />
    </>
  )
}
