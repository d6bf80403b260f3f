import type { Metadata } from 'next'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { createSummaryAction } from '@/app/(workspace)/summaries/actions'
import { choicesIn } from '@/app/(workspace)/summaries/choices'
import { Composer } from '@/components/summaries/composer'
import { deskOf } from '@/components/summaries/composition'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { offerPoints } from '@/lib/summaries/offer-points'
import { mostPoints } from '@/lib/summaries/schema'
import { usualTakes } from '@/lib/summaries/takes'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.summaries.new }
}

export default async function NewSummaryPage({ searchParams }: PageProps<'/summaries/new'>) {
  const { words, locale, actor } = await enter()
  const { point, report } = await searchParams
  const slug = [report].flat()[0]
  const chosen = [...new Set([point ?? []].flat())]
  const choices = await show(offerPoints, { chosen, about: slug?.slice(0, 200) })
  const known = new Set(choices.map((choice) => choice.id))
  const wanted = chosen.filter((id) => known.has(id))
  const about = choices.some((choice) => choice.report.slug === slug) ? slug : undefined
  const parts = wanted.map((takeawayId) => ({
    kind: 'point' as const,
    id: takeawayId,
    takeawayId,
    takes: usualTakes,
  }))
  const empty = { title: '', template: 'study' as const, intro: '', closing: '', parts }
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
        words={words.composer}
        kinds={words.takeaways.kinds}
        locale={locale}
        choices={choicesIn(choices, locale)}
        more={choices.length >= mostPoints}
        report={about}
        place={['summary', actor.id, 'new', wanted.length, ...wanted.slice(0, 1)].join('-')}
        initial={{ id: crypto.randomUUID(), version: 0, desk: deskOf(empty, { report: about ?? '' }) }}
      />
    </>
  )
}
