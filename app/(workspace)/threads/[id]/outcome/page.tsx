import { notFound } from 'next/navigation'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { discussionAction } from '@/app/(workspace)/_discussion/act'
import { targetPath, toTarget } from '@/components/discussion/discussion-url'
import { OutcomeForm } from '@/components/discussion/outcome-form'
import { PageHeader } from '@/components/ui/page-header'
import { atThread, withQuery } from '@/lib/addresses'
import { readThread } from '@/lib/discussion/read-thread'

export const generateMetadata = pageTitle((words) => words.discussion.outcome)

export default async function ThreadOutcomePage({ params }: PageProps<'/threads/[id]/outcome'>) {
  const [{ words }, { id }] = await Promise.all([requireUser(), params])
  const thread = await runQuery(readThread, { id })
  if (!thread.can.setOutcome) notFound()
  const { outcome, outcomes, outcomePrompt, outcomeSave, alsoResolve, reason, cancel } = words.discussion
  const target = toTarget(thread)
  return (
    <>
      <PageHeader title={outcome} meta={thread.excerpt} />
      <OutcomeForm
        action={discussionAction}
        fields={{
          ...target,
          after: withQuery(targetPath(target), { thread: id }),
          do: `outcome ${id}`,
        }}
        outcome={{ kind: thread.outcome?.kind ?? 'undecided', reason: thread.outcome?.reason ?? '' }}
        resolves={thread.resolution === null && thread.can.resolve}
        words={{
          outcome,
          outcomes,
          outcomePrompt,
          outcomeSave,
          alsoResolve,
          reason,
          cancel,
          optional: words.ui.optional,
        }}
        back={atThread(targetPath(target), id)}
      />
    </>
  )
}
