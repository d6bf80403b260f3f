import { api } from '@/app/_entry/api'
import { thread } from '@/app/api/v1/shapes'
import { readThread } from '@/lib/discussion/read-thread'

export const GET = api(readThread, ({ params }) => ({ id: params.id }), {
  summary: 'One thread',
  output: thread,
})
