import { apiRoute } from '@/app/_entry/api-route'
import { thread } from '@/app/api/v1/schemas'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { endConclusion } from '@/lib/discussion/end-conclusion'

export const PUT = apiRoute(concludeThread, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Pin a comment as the conclusion of its thread, in place of an earlier one',
  output: thread,
})

export const DELETE = apiRoute(endConclusion, ({ params }) => ({ id: params.id }), {
  summary: 'Take the conclusion off a thread',
  output: thread,
})
