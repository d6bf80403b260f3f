import { toDocumentPart } from '@/app/_entry/document-part'
import { requireUser, runQuery } from '@/app/_entry/page'
import { discussionAction } from '@/app/(workspace)/_discussion/act'
import {
  editCommentAction,
  postCommentAction,
  startThreadAction,
} from '@/app/(workspace)/_discussion/actions'
import { type DiscussionTarget, parseDiscussionUrl } from '@/components/discussion/discussion-url'
import { DiscussionView } from '@/components/discussion/discussion-view'
import { Readers } from '@/components/live/readers'
import { apiPath, withQuery } from '@/lib/addresses'
import { readDiscussion } from '@/lib/discussion/read-discussion'

type Search = Record<string, string | string[] | undefined>

/** The discussion on the page of what it is about: two queries. */
export async function DiscussionSection({
  about,
  search,
  readOnly,
}: {
  about: DiscussionTarget
  search: Search | Promise<Search>
  /** Nothing new is begun. */
  readOnly?: boolean
}) {
  const view = parseDiscussionUrl(about, await search)
  const [{ actor, words, locale, now, can, fill }, discussion] = await Promise.all([
    requireUser(),
    runQuery(readDiscussion, {
      ...about,
      order: view.order,
      threadId: view.threadId,
      find: view.find,
      cursor: view.cursor,
      threadsCursor: view.threadsCursor,
    }),
  ])
  const subject = 'takeawayId' in about ? { takeaway: about.takeawayId } : { annotation: about.annotationId }
  return (
    <DiscussionView
      {...discussion}
      canStart={can('thread.start') && !readOnly}
      context={{
        view,
        words: words.discussion,
        locale,
        now,
        fill,
        reader: { id: actor.id, name: actor.name },
        quickReplies: actor.role === 'leader',
        newId: () => crypto.randomUUID(),
        toDocumentPart,
        readers: <Readers href={withQuery(apiPath('readers'), subject)} words={words.live.readers} />,
        actions: {
          start: startThreadAction,
          post: postCommentAction,
          edit: editCommentAction,
          act: discussionAction,
        },
      }}
    />
  )
}
