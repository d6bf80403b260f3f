import { api } from '@/app/_entry/api'
import { movedComment } from '@/app/api/v1/shapes'
import { moveComment } from '@/lib/discussion/move-comment'

export const PUT = api(moveComment, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Move a comment, with what answers it, into a thread of its own on a takeaway of the same report',
  output: movedComment,
})
