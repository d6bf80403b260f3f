import { api } from '@/app/_entry/api'
import { followThread } from '@/lib/notifications/follow-thread'
import { muteThread } from '@/lib/notifications/mute-thread'

export const PUT = api(followThread, ({ params }) => ({ threadId: params.id ?? '' }), {
  summary: 'Be told of what is said in a thread',
  status: 204,
})

export const DELETE = api(muteThread, ({ params }) => ({ threadId: params.id ?? '' }), {
  summary: 'Be told of a thread no more, save when you are mentioned',
  status: 204,
})
