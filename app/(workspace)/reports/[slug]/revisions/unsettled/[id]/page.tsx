import { forbidden, notFound } from 'next/navigation'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { toConflictMessages } from '@/app/(workspace)/_revisions/conflict-messages'
import { settleAction } from '@/app/(workspace)/reports/[slug]/revisions/actions'
import { PickForm } from '@/components/revisions/pick-form'
import { UnsettledItem } from '@/components/revisions/unsettled-item'
import { List } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { reportPath } from '@/lib/addresses'
import { listUnsettled } from '@/lib/revisions/list-unsettled'

export const generateMetadata = pageTitle((words) => words.revisions.pickTitle)

export default async function PickPage({ params }: PageProps<'/reports/[slug]/revisions/unsettled/[id]'>) {
  const { words, locale, fill } = await requireUser()
  const { slug, id } = await params
  const { report, revision, items, text } = await runQuery(listUnsettled, { slug, only: id })
  const [range] = items
  if (!range || !text) notFound()
  if (!range.can.settle) forbidden()
  const { revisions } = words
  const near = text.paragraphs.find(({ end }) => range.place && range.place.start < end)
  return (
    <>
      <PageHeader
        {...reportTrail(
          words,
          { ...report, slug, locale },
          { href: reportPath(slug, 'revisions'), label: revisions.title },
          { href: reportPath(slug, 'revisions', 'unsettled'), label: revisions.unsettled },
        )}
        title={revisions.pickTitle}
        meta={revisions.pickHint}
      />
      <List label={revisions.unsettled} className="mb-5">
        <UnsettledItem
          range={range}
          words={words}
          locale={locale}
          labels={{
            old: fill(revisions.oldText, { number: range.old.revision }),
            new: fill(range.settled ? revisions.currentText : revisions.newText, { number: revision }),
          }}
        />
      </List>
      <PickForm
        action={settleAction}
        fields={{
          slug,
          kind: range.kind,
          id: range.id,
          state: range.settled ? 'settled' : 'waiting',
          cursor: '',
        }}
        seen={{ revision, settledAt: range.settled?.at ?? null }}
        conflictMessages={toConflictMessages(revisions, fill)}
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
