import { z } from 'zod'
import { presentThreadComment } from '@/lib/discussion/comment'
import { toCommentPage } from '@/lib/discussion/cursor'
import { findThreadWithSubject } from '@/lib/discussion/data/discussion'
import { order, threadSubject } from '@/lib/discussion/schema'
import { presentThread, threadPageOutput } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

const PAGE = 50

/** One thread with its first 50 comments, or its newest, and what it is about. */
export const browseThread = query({
  name: 'browse-thread',
  permission: 'discussion.read',
  input: z.object({ id, order }),
  output: threadPageOutput.extend(threadSubject.shape),
  report: ({ id }) => ({ threadId: id }),
  async run(scope, { id, order }, { access }) {
    const found = await findThreadWithSubject(scope.db, access, toDiscussionViewer(scope.actor), {
      select: { threadId: id },
      order,
      comments: { limit: PAGE + 1, cursor: null },
    })
    if (!found) throw new DomainError('not-found')
    const page = toCommentPage(found.comments, PAGE, null)
    const items = page.items.map((row) => presentThreadComment(row, scope.actor))
    return { ...presentThread(found.thread, scope.actor), ...found.subject, comments: { ...page, items } }
  },
})
