import { apiRoute } from '@/app/_entry/api-route'
import { thread } from '@/app/api/v1/schemas'
import { readThread } from '@/lib/discussion/read-thread'

export const GET = apiRoute(readThread, ({ params }) => ({ id: params.id }), {
  summary: 'One thread',
  output: thread,
})
