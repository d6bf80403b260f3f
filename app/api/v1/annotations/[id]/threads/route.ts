import { apiRoute } from '@/app/_entry/api-route'
import { pageSchema, startedThread, thread } from '@/app/api/v1/schemas'
import { listThreads } from '@/lib/discussion/list-threads'
import { startThread } from '@/lib/discussion/start-thread'

export const GET = apiRoute(listThreads, ({ params, search }) => ({ ...search, annotationId: params.id }), {
  summary: 'The threads of an annotation',
  output: pageSchema(thread),
})

export const POST = apiRoute(startThread, ({ params, body }) => ({ ...body, annotationId: params.id }), {
  summary: 'Begin a thread under an annotation for staff',
  status: 201,
  output: startedThread,
})
