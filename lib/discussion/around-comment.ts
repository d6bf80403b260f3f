import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findComments, findPlaceBefore } from '@/lib/discussion/data/conversation'
import { eyesOf } from '@/lib/discussion/eyes'
import { cursorAfter } from '@/lib/discussion/place'
import { order } from '@/lib/discussion/schema'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

const LEAD = 5

/** Where a comment is to be read: its takeaway, thread, and the cursor of a page that has it with a few before it. */
export const aroundComment = query({
  name: 'around-comment',
  permission: 'discussion.read',
  input: z.object({ id, order }),
  subject: async (scope, { id }) => ({
    ownerId: null,
    access: await openReport(scope, { commentId: id }),
  }),
  async run(scope, { id, order }, { access }) {
    const [row] = await findComments(scope.db, access, eyesOf(scope.actor), [id])
    if (!row) throw new DomainError('not-found')
    const before = await findPlaceBefore(scope.db, access, row, order, LEAD)
    return {
      takeawayId: row.takeawayId,
      annotationId: row.annotationId,
      threadId: row.threadId,
      commentId: row.id,
      order,
      cursor: before ? cursorAfter(before) : null,
    }
  },
})
