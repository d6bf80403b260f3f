import type { Metadata } from 'next'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { createSummaryAction } from '@/app/(workspace)/summaries/actions'
import { choicesIn } from '@/app/(workspace)/summaries/choices'
import { Composer } from '@/components/summaries/composer'
import { usual } from '@/components/summaries/selection'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { offerPoints } from '@/lib/summaries/offer-points'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.summaries.new }
}

export default async function NewSummaryPage({ searchParams }: PageProps<'/summaries/new'>) {
  const { words, locale } = await enter()
  const { point, report } = await searchParams
  const choices = await show(offerPoints, { report: [report].flat()[0] })
  const wanted = [point ?? []].flat()
  const known = new Set(choices.map((choice) => choice.id))
  const items = wanted.filter((id) => known.has(id)).map((takeawayId) => ({ takeawayId, discussion: usual }))
  const { summaries } = words
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs label={summaries.title} trail={[{ href: '/summaries', label: summaries.title }]} />
        }
        title={summaries.new}
        meta={summaries.text}
      />
      <Composer
        action={createSummaryAction}
        words={summaries}
        choices={choicesIn(choices, locale)}
        submit={summaries.create}
        initial={{ id: crypto.randomUUID(), version: 1, title: '', intro: '', closing: '', items }}
      />
    </>
  )
}
