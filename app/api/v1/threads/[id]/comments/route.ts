import { apiRoute } from '@/app/_entry/api-route'
import { comment, pageSchema } from '@/app/api/v1/schemas'
import { listComments } from '@/lib/discussion/list-comments'
import { writeComment } from '@/lib/discussion/write-comment'

export const GET = apiRoute(listComments, ({ params, search }) => ({ ...search, threadId: params.id }), {
  summary: 'The comments of a thread in order of time, or those that say what is looked for',
  output: pageSchema(comment),
})

export const POST = apiRoute(writeComment, ({ params, body }) => ({ ...body, threadId: params.id }), {
  summary: 'Write a comment; the same id again posts nothing',
  status: 201,
  output: comment,
})
