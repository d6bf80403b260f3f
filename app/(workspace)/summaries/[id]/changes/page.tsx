import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { applySourceChangesAction } from '@/app/(workspace)/summaries/[id]/actions'
import { ApplyChangesForm } from '@/components/summaries/apply-changes-form'
import { ChangeList } from '@/components/summaries/change-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { DoneNotice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { summaryPath } from '@/lib/addresses'
import { readSummary } from '@/lib/summaries/read-summary'

export const generateMetadata = pageTitle((words) => words.summaries.changesTitle)

export default async function ChangesPage({ params, searchParams }: PageProps<'/summaries/[id]/changes'>) {
  const { words, locale, fill } = await requireUser()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const summary = await runQuery(readSummary, { id })
  const { summaries, revisions } = words
  const number = (one: string) => fill(revisions.revision, { number: Number(one) })
  const changes = summary.changes.map((change) => ({
    ...change,
    changed: change.changed.map(({ part, before, after }) =>
      part === 'revision'
        ? { part, before: before.map(number), after: after.map(number) }
        : { part, before, after },
    ),
  }))
  const done = { new: summaries.updateApplied, old: summaries.updateDismissed }[
    String([search.done].flat()[0])
  ]
  const action = summary.can.edit ? applySourceChangesAction : null
  return (
    <>
      <PageHeader
        {...summaryTrail(words, summary)}
        title={summaries.changesTitle}
        meta={summaries.changesHint}
        actions={
          action && changes.length > 1 ? (
            <ApplyChangesForm
              action={action}
              id={id}
              points={changes}
              labels={{ new: summaries.applyAllUpdates, old: summaries.dismissAllUpdates }}
            />
          ) : null
        }
      />
      <DoneNotice text={done} />
      {changes.length > 0 ? (
        <ChangeList id={id} changes={changes} action={action} words={summaries} locale={locale} fill={fill} />
      ) : (
        <EmptyState
          title={summaries.changesNone}
          text={summaries.changesNoneText}
          action={<LinkButton href={summaryPath(id)}>{summaries.backToSummary}</LinkButton>}
        />
      )}
    </>
  )
}
