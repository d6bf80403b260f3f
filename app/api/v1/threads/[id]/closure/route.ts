import { api } from '@/app/_entry/api'
import { thread } from '@/app/api/v1/shapes'
import { closeThread } from '@/lib/discussion/close-thread'
import { openThread } from '@/lib/discussion/open-thread'

export const PUT = api(closeThread, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Close a thread, with the reason; nobody writes in it until it is opened again',
  output: thread,
})

export const DELETE = api(openThread, ({ params }) => ({ id: params.id }), {
  summary: 'Open a closed thread again',
  output: thread,
})
