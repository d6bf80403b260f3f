import { apiRoute } from '@/app/_entry/api-route'
import { thread } from '@/app/api/v1/schemas'
import { lockThread } from '@/lib/discussion/lock-thread'
import { unlockThread } from '@/lib/discussion/unlock-thread'

export const PUT = apiRoute(lockThread, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Close a thread, with the reason; nobody writes in it until it is opened again',
  output: thread,
})

export const DELETE = apiRoute(unlockThread, ({ params }) => ({ id: params.id }), {
  summary: 'Open a closed thread again',
  output: thread,
})
