import { enter, show } from '@/app/_entry/page'
import {
  deleteCommentAction,
  editCommentAction,
  postCommentAction,
  reopenThreadAction,
  resolveThreadAction,
  startThreadAction,
} from '@/app/(workspace)/takeaways/[id]/discussion-actions'
import { readView } from '@/components/discussion/address'
import { DiscussionView } from '@/components/discussion/discussion-view'
import { readDiscussion } from '@/lib/discussion/read-discussion'

type Search = Record<string, string | string[] | undefined>

/** The discussion of a takeaway's page: two queries. */
export async function DiscussionSection({
  takeawayId,
  search,
}: {
  takeawayId: string
  search: Search | Promise<Search>
}) {
  const view = readView(takeawayId, await search)
  const [{ actor, words, locale, now, can, fill }, found] = await Promise.all([
    enter(),
    show(readDiscussion, {
      takeawayId,
      order: view.order,
      threadId: view.threadId,
      cursor: view.cursor,
      threadsCursor: view.threadsCursor,
    }),
  ])
  return (
    <DiscussionView
      {...found}
      canStart={can('thread.start')}
      frame={{
        view,
        words: words.discussion,
        locale,
        now,
        fill,
        readerId: actor.id,
        newId: () => crypto.randomUUID(),
        actions: {
          start: startThreadAction,
          post: postCommentAction,
          edit: editCommentAction,
          remove: deleteCommentAction,
          resolve: resolveThreadAction,
          reopen: reopenThreadAction,
        },
      }}
    />
  )
}
