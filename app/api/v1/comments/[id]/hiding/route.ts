import { api } from '@/app/_entry/api'
import { comment } from '@/app/api/v1/shapes'
import { hideComment } from '@/lib/discussion/hide-comment'
import { restoreComment } from '@/lib/discussion/restore-comment'

export const PUT = api(hideComment, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Hide a comment, with the reason; only its author and editors still read it',
  output: comment,
})

export const DELETE = api(restoreComment, ({ params }) => ({ id: params.id }), {
  summary: 'Show a hidden comment again',
  output: comment,
})
