import { api } from '@/app/_entry/api'
import { thread } from '@/app/api/v1/shapes'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { endConclusion } from '@/lib/discussion/end-conclusion'

export const PUT = api(concludeThread, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Pin a comment as the conclusion of its thread, in place of an earlier one',
  output: thread,
})

export const DELETE = api(endConclusion, ({ params }) => ({ id: params.id }), {
  summary: 'Take the conclusion off a thread',
  output: thread,
})
