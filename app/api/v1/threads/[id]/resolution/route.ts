import { apiRoute } from '@/app/_entry/api-route'
import { thread } from '@/app/api/v1/schemas'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'

export const PUT = apiRoute(resolveThread, ({ params }) => ({ id: params.id }), {
  summary: 'Resolve a thread',
  output: thread,
})

export const DELETE = apiRoute(reopenThread, ({ params }) => ({ id: params.id }), {
  summary: 'Reopen a thread',
  output: thread,
})
