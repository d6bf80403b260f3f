import { apiRoute } from '@/app/_entry/api-route'
import { comment } from '@/app/api/v1/schemas'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { editComment } from '@/lib/discussion/edit-comment'

export const PATCH = apiRoute(editComment, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Change a comment; a stale version is a conflict with what stands now',
  output: comment,
})

export const DELETE = apiRoute(deleteComment, ({ params }) => ({ id: params.id }), {
  summary: 'Delete a comment softly',
  status: 204,
})
