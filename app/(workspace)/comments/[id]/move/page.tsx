import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { moveCommentAction } from '@/app/(workspace)/_discussion/move-actions'
import { toMoveGroups } from '@/app/(workspace)/_discussion/move-groups'
import { MoveDiscussionForm } from '@/components/discussion/move-discussion-form'
import { PageHeader } from '@/components/ui/page-header'
import { commentPath } from '@/lib/addresses'
import { listMoveTargets } from '@/lib/discussion/list-move-targets'

export const generateMetadata = pageTitle((words) => words.discussion.moving.comment)

export default async function MoveCommentPage({ params }: PageProps<'/comments/[id]/move'>) {
  const { words, locale } = await requireUser()
  const { id } = await params
  const { targets, excerpt } = await runQuery(listMoveTargets, { commentId: id })
  const { moving } = words.discussion
  return (
    <>
      <PageHeader title={moving.comment} />
      <MoveDiscussionForm
        action={moveCommentAction}
        words={moving}
        groups={toMoveGroups(targets, words.takeaways.kinds, locale)}
        hidden={{ id, threadId: crypto.randomUUID() }}
        text={moving.commentText}
        excerpt={excerpt}
        back={commentPath(id)}
      />
    </>
  )
}
