import { api } from '@/app/_entry/api'
import { thread } from '@/app/api/v1/shapes'
import { moveThread } from '@/lib/discussion/move-thread'

export const PUT = api(moveThread, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Move a thread to another takeaway of the same report',
  output: thread,
})
