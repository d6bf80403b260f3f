import { apiRoute } from '@/app/_entry/api-route'
import { thread } from '@/app/api/v1/schemas'
import { moveThread } from '@/lib/discussion/move-thread'

export const PUT = apiRoute(moveThread, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Move a thread to another takeaway of the same report',
  output: thread,
})
