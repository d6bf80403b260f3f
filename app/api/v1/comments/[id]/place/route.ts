import { apiRoute } from '@/app/_entry/api-route'
import { movedComment } from '@/app/api/v1/schemas'
import { moveComment } from '@/lib/discussion/move-comment'

export const PUT = apiRoute(moveComment, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Move a comment, with what answers it, into a thread of its own on a takeaway of the same report',
  output: movedComment,
})
