import { z } from 'zod'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { findFeedback } from '@/lib/feedback/data/feedback'
import { feedbackOutput } from '@/lib/feedback/schema'
import { id } from '@/lib/id'
import { pageOutput } from '@/lib/output'
import { query } from '@/lib/use-case'

const position = z.object({ at: timestamp, id })

/** What people told the administrators, newest first; `id` asks for one alone. */
export const listFeedback = query({
  name: 'list-feedback',
  permission: 'feedback.manage',
  input: z.object({ id: id.optional(), ...paging(20) }),
  output: pageOutput(feedbackOutput),
  async run(scope, { id, limit, cursor }) {
    const rows = await findFeedback(scope.db, id, decodeCursor(cursor, position), limit + 1)
    return toCursorPage(rows, limit, (last) => ({ at: last.createdAt, id: last.id }))
  },
})
