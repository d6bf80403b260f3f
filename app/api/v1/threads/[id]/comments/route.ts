import { api } from '@/app/_entry/api'
import { comment, pageOf } from '@/app/api/v1/shapes'
import { listComments } from '@/lib/discussion/list-comments'
import { writeComment } from '@/lib/discussion/write-comment'

export const GET = api(listComments, ({ params, search }) => ({ ...search, threadId: params.id }), {
  summary: 'The comments of a thread in order of time, or those that say what is looked for',
  output: pageOf(comment),
})

export const POST = api(writeComment, ({ params, body }) => ({ ...body, threadId: params.id }), {
  summary: 'Write a comment; the same id again posts nothing',
  status: 201,
  output: comment,
})
