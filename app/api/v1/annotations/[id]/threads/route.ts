import { api } from '@/app/_entry/api'
import { pageOf, startedThread, thread } from '@/app/api/v1/shapes'
import { listThreads } from '@/lib/discussion/list-threads'
import { startThread } from '@/lib/discussion/start-thread'

export const GET = api(listThreads, ({ params, search }) => ({ ...search, annotationId: params.id }), {
  summary: 'The threads of an annotation',
  output: pageOf(thread),
})

export const POST = api(startThread, ({ params, body }) => ({ ...body, annotationId: params.id }), {
  summary: 'Begin a thread under an annotation for staff',
  status: 201,
  output: startedThread,
})
