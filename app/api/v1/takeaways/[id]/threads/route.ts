import { apiRoute } from '@/app/_entry/api-route'
import { pageSchema, startedThread, thread } from '@/app/api/v1/schemas'
import { listThreads } from '@/lib/discussion/list-threads'
import { startThread } from '@/lib/discussion/start-thread'

export const GET = apiRoute(listThreads, ({ params, search }) => ({ ...search, takeawayId: params.id }), {
  summary: 'The threads of a takeaway',
  output: pageSchema(thread),
})

export const POST = apiRoute(startThread, ({ params, body }) => ({ ...body, takeawayId: params.id }), {
  summary: 'Begin a thread, with its first comment if a body is given',
  status: 201,
  output: startedThread,
})
