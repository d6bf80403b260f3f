import type { Metadata } from 'next'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { moveCommentAction } from '@/app/(workspace)/moderation-actions'
import { moveGroups } from '@/app/(workspace)/move-groups'
import { MoveForm } from '@/components/discussion/move-form'
import { PageHeader } from '@/components/ui/page-header'
import { offerTargets } from '@/lib/discussion/offer-targets'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.discussion.moving.comment }
}

export default async function MoveCommentPage({ params }: Props) {
  const { words, locale } = await enter()
  const { id } = await params
  const { targets, excerpt } = await show(offerTargets, { commentId: id })
  const { moving } = words.discussion
  return (
    <>
      <PageHeader title={moving.comment} />
      <MoveForm
        action={moveCommentAction}
        words={moving}
        groups={moveGroups(targets, words.takeaways.kinds, locale)}
        hidden={{ id, threadId: crypto.randomUUID() }}
        text={moving.commentText}
        excerpt={excerpt}
        back={`/comments/${id}`}
      />
    </>
  )
}
