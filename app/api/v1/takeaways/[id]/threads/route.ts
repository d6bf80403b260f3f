import { api } from '@/app/_entry/api'
import { pageOf, startedThread, thread } from '@/app/api/v1/shapes'
import { listThreads } from '@/lib/discussion/list-threads'
import { startThread } from '@/lib/discussion/start-thread'

export const GET = api(listThreads, ({ params, search }) => ({ ...search, takeawayId: params.id }), {
  summary: 'The threads of a takeaway',
  output: pageOf(thread),
})

export const POST = api(startThread, ({ params, body }) => ({ ...body, takeawayId: params.id }), {
  summary: 'Begin a thread, with its first comment if a body is given',
  status: 201,
  output: startedThread,
})
