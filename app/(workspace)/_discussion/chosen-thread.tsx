import type { Route } from 'next'
import { toDocumentPart } from '@/app/_entry/document-part'
import { requireUser, runQuery } from '@/app/_entry/page'
import { discussionAction } from '@/app/(workspace)/_discussion/act'
import {
  editCommentAction,
  postCommentAction,
  startThreadAction,
} from '@/app/(workspace)/_discussion/actions'
import { toTarget } from '@/components/discussion/discussion-url'
import { ThreadPane } from '@/components/discussion/thread-pane'
import { browseThread } from '@/lib/discussion/browse-thread'

type Props = {
  id: string
  /** A long one begins with its newest comments. */
  order: 'oldest' | 'newest'
  back: Route
  here: Route
}

/** The thread that was chosen from a list of threads: two queries. */
export async function ChosenThread({ id, order, back, here }: Props) {
  const [{ actor, words, locale, now, fill }, thread] = await Promise.all([
    requireUser(),
    runQuery(browseThread, { id, order }),
  ])
  return (
    <ThreadPane
      thread={{ ...thread, matches: null }}
      kind={thread.annotation ? words.annotations.kinds[thread.annotation.kind] : undefined}
      back={{ href: back, label: words.threads.title }}
      after={here}
      context={{
        view: { target: toTarget(thread), order, rest: {} },
        words: words.discussion,
        locale,
        now,
        fill,
        reader: { id: actor.id, name: actor.name },
        newId: () => crypto.randomUUID(),
        toDocumentPart,
        readers: null,
        quickReplies: actor.role === 'leader',
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
