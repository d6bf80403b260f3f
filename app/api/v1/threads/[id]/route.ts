import { thread } from '@/app/api/v1/shapes'
import { api } from '@/app/_entry/api'
import { readThread } from '@/lib/discussion/read-thread'

export const GET = api(readThread, ({ params }) => ({ id: params.id }), {
  summary: 'One thread',
  output: thread,
})
