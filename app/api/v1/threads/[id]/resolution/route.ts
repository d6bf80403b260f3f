import { api } from '@/app/_entry/api'
import { thread } from '@/app/api/v1/shapes'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'

export const PUT = api(resolveThread, ({ params }) => ({ id: params.id }), {
  summary: 'Resolve a thread',
  output: thread,
})

export const DELETE = api(reopenThread, ({ params }) => ({ id: params.id }), {
  summary: 'Reopen a thread',
  output: thread,
})
