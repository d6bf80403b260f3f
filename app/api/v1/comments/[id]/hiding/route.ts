import { apiRoute } from '@/app/_entry/api-route'
import { comment } from '@/app/api/v1/schemas'
import { hideComment } from '@/lib/discussion/hide-comment'
import { restoreComment } from '@/lib/discussion/restore-comment'

export const PUT = apiRoute(hideComment, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Hide a comment, with the reason; only its author and editors still read it',
  output: comment,
})

export const DELETE = apiRoute(restoreComment, ({ params }) => ({ id: params.id }), {
  summary: 'Show a hidden comment again',
  output: comment,
})
