import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { settleAction } from '@/app/(workspace)/reports/[slug]/revisions/actions'
import { meanwhileOf, settlingOf } from '@/app/(workspace)/reports/[slug]/revisions/unsettled/settling'
import { PickForm } from '@/components/revisions/pick-form'
import { UnsettledItem } from '@/components/revisions/unsettled-item'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { List } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { listUnsettled } from '@/lib/annotations/list-unsettled'
import { readReportText } from '@/lib/reports/read-report-text'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.revisions.pickTitle }
}

export default async function PickPage({ params }: PageProps<'/reports/[slug]/revisions/unsettled/[id]'>) {
  const { words, locale, fill } = await enter()
  const { slug, id } = await params
  const [{ report, revision, items }, text] = await Promise.all([
    show(listUnsettled, { slug, only: id }),
    show(readReportText, { slug }),
  ])
  const [range] = items
  if (!range) notFound()
  if (!range.can.settle) forbidden()
  const { revisions, takeaways, reports } = words
  const base = `/reports/${slug}/revisions`
  const near = text.paragraphs.find(({ end }) => range.place && range.place.start < end)
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs
            label={takeaways.place}
            trail={[
              { href: '/reports', label: reports.title },
              { href: `/reports/${slug}`, label: report.title, lang: 'zh-CN' },
              { href: base, label: revisions.title },
              { href: `${base}/unsettled`, label: revisions.unsettled },
            ]}
          />
        }
        title={revisions.pickTitle}
        meta={revisions.pickHint}
      />
      <List label={revisions.unsettled} className="mb-5">
        <UnsettledItem
          range={range}
          words={words}
          locale={locale}
          labels={{
            old: fill(revisions.oldWords, { number: range.old.revision }),
            new: fill(range.settled ? revisions.placeWords : revisions.newWords, { number: revision }),
            settled: null,
          }}
        />
      </List>
      <PickForm
        action={settleAction}
        settling={settlingOf(range, slug, revision, {
          state: range.settled ? 'settled' : 'waiting',
          cursor: '',
        })}
        meanwhile={meanwhileOf(revisions, fill)}
        words={{
          picked: revisions.picked,
          pickedHint: revisions.pickedHint,
          take: revisions.take,
          source: revisions.source,
          save: revisions.pickSave,
        }}
        text={text.text}
        paragraphs={text.paragraphs}
        near={near?.key ?? null}
      />
    </>
  )
}
