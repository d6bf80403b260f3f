import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { discussionAction } from '@/app/(workspace)/_discussion/act'
import { targetPath, toTarget } from '@/components/discussion/discussion-url'
import { ReasonForm } from '@/components/discussion/reason-form'
import { PageHeader } from '@/components/ui/page-header'
import { atThread, withQuery } from '@/lib/addresses'
import { readThread } from '@/lib/discussion/read-thread'

export const generateMetadata = pageTitle((words) => words.discussion.lock)

export default async function LockThreadPage({ params }: PageProps<'/threads/[id]/lock'>) {
  const [{ words }, { id }] = await Promise.all([requireUser(), params])
  const thread = await runQuery(readThread, { id })
  const { discussion } = words
  const target = toTarget(thread)
  const after = withQuery(targetPath(target), { thread: id })
  return (
    <>
      <PageHeader title={discussion.lock} meta={thread.excerpt} />
      <ReasonForm
        action={discussionAction}
        fields={{ ...target, after, do: `lock ${id}` }}
        prompt={discussion.lockPrompt}
        submit={discussion.lockConfirm}
        words={discussion}
        back={atThread(targetPath(target), id)}
      />
    </>
  )
}
