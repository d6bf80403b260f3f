import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { moveThreadAction } from '@/app/(workspace)/_discussion/move-actions'
import { toMoveGroups } from '@/app/(workspace)/_discussion/move-groups'
import { targetPath, toTarget } from '@/components/discussion/discussion-url'
import { MoveDiscussionForm } from '@/components/discussion/move-discussion-form'
import { PageHeader } from '@/components/ui/page-header'
import { atThread } from '@/lib/addresses'
import { listMoveTargets } from '@/lib/discussion/list-move-targets'

export const generateMetadata = pageTitle((words) => words.discussion.moving.thread)

export default async function MoveThreadPage({ params }: PageProps<'/threads/[id]/move'>) {
  const { words, locale } = await requireUser()
  const { id } = await params
  const { targets, excerpt, ...origin } = await runQuery(listMoveTargets, { threadId: id })
  const { moving } = words.discussion
  const others = targets.filter((one) => one.id !== origin.takeawayId)
  return (
    <>
      <PageHeader title={moving.thread} />
      <MoveDiscussionForm
        action={moveThreadAction}
        words={moving}
        groups={toMoveGroups(others, words.takeaways.kinds, locale)}
        hidden={{ id }}
        text={moving.threadText}
        excerpt={excerpt}
        back={atThread(targetPath(toTarget(origin)), id)}
      />
    </>
  )
}
