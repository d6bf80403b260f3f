import { redirect } from 'next/navigation'
import { requireUser, runQuery } from '@/app/_entry/page'
import { discussionHref, toTarget } from '@/components/discussion/discussion-url'
import { locateComment } from '@/lib/discussion/locate-comment'
import { commentFragment } from '@/lib/fragments'

/** The permanent address of a comment: leads to where it stands in its thread today. */
export default async function CommentPage({ params, searchParams }: PageProps<'/comments/[id]'>) {
  await requireUser()
  const [{ id }, { order, mark }] = await Promise.all([params, searchParams])
  const location = await runQuery(locateComment, { id, order: order === 'newest' ? 'newest' : 'oldest' })
  const { threadId, cursor, commentId } = location
  const view = {
    target: toTarget(location),
    threadId,
    order: location.order,
    cursor: cursor ?? undefined,
    rest: { mark: [mark].flat()[0] ?? '' },
  }
  redirect(discussionHref(view, commentFragment(commentId)))
}
