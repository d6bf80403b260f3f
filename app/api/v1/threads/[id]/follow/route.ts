import { apiRoute } from '@/app/_entry/api-route'
import { followThread } from '@/lib/notifications/follow-thread'
import { muteThread } from '@/lib/notifications/mute-thread'

export const PUT = apiRoute(followThread, ({ params }) => ({ threadId: params.id ?? '' }), {
  summary: 'Be told of what is said in a thread',
  status: 204,
})

export const DELETE = apiRoute(muteThread, ({ params }) => ({ threadId: params.id ?? '' }), {
  summary: 'Be told of a thread no more, save when you are mentioned',
  status: 204,
})
