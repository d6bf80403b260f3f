import type { ReactNode } from 'react'
import { toDocumentPart } from '@/app/_entry/document-part'
import { requireUser } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { discussionAction } from '@/app/(workspace)/_discussion/act'
import {
  editCommentAction,
  postCommentAction,
  startThreadAction,
} from '@/app/(workspace)/_discussion/actions'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import type { DiscussionUrlState } from '@/components/discussion/discussion-url'

/** What a discussion is drawn with for the visitor; `readers` says who else reads it now. */
export async function loadDiscussionContext(
  view: DiscussionUrlState,
  readers: ReactNode = null,
): Promise<DiscussionContext> {
  const { actor, words, locale, now, fill } = await requireUser()
  return {
    view,
    words: words.discussion,
    locale,
    now,
    fill,
    reader: { id: actor.id, name: actor.name },
    quickReplies: actor.role === 'leader',
    newId: () => crypto.randomUUID(),
    StaticHtml,
    toDocumentPart,
    readers,
    actions: {
      start: startThreadAction,
      post: postCommentAction,
      edit: editCommentAction,
      act: discussionAction,
    },
  }
}
