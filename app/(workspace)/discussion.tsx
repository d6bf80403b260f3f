import { enter, show } from '@/app/_entry/page'
import {
  deleteCommentAction,
  editCommentAction,
  followThreadAction,
  muteThreadAction,
  postCommentAction,
  reopenThreadAction,
  resolveThreadAction,
  startThreadAction,
} from '@/app/(workspace)/discussion-actions'
import {
  agreeAction,
  closeThreadAction,
  concludeAction,
  endConclusionAction,
  hideCommentAction,
  openThreadAction,
  restoreCommentAction,
  withdrawAgreementAction,
} from '@/app/(workspace)/moderation-actions'
import { type About, readView } from '@/components/discussion/address'
import { DiscussionView } from '@/components/discussion/discussion-view'
import { Readers } from '@/components/live/readers'
import { readDiscussion } from '@/lib/discussion/read-discussion'

type Search = Record<string, string | string[] | undefined>

/** The discussion on the page of what it is about: two queries. */
export async function DiscussionSection({
  about,
  search,
  closed,
}: {
  about: About
  search: Search | Promise<Search>
  /** Nothing new is begun. */
  closed?: boolean
}) {
  const view = readView(about, await search)
  const [{ actor, words, locale, now, can, fill }, found] = await Promise.all([
    enter(),
    show(readDiscussion, {
      ...about,
      order: view.order,
      threadId: view.threadId,
      find: view.find,
      cursor: view.cursor,
      threadsCursor: view.threadsCursor,
    }),
  ])
  return (
    <DiscussionView
      {...found}
      canStart={can('thread.start') && !closed}
      frame={{
        view,
        words: words.discussion,
        locale,
        now,
        fill,
        readerId: actor.id,
        newId: () => crypto.randomUUID(),
        readers: <Readers words={words.live.readers} />,
        actions: {
          start: startThreadAction,
          post: postCommentAction,
          edit: editCommentAction,
          remove: deleteCommentAction,
          resolve: resolveThreadAction,
          reopen: reopenThreadAction,
          follow: followThreadAction,
          mute: muteThreadAction,
          agree: agreeAction,
          withdraw: withdrawAgreementAction,
          conclude: concludeAction,
          unconclude: endConclusionAction,
          hide: hideCommentAction,
          restore: restoreCommentAction,
          close: closeThreadAction,
          open: openThreadAction,
        },
      }}
    />
  )
}
