import { api } from '@/app/_entry/api'
import { commentVersion, pageOf } from '@/app/api/v1/shapes'
import { readHistory } from '@/lib/discussion/read-history'

export const GET = api(readHistory, ({ params, search }) => ({ ...search, id: params.id }), {
  summary: 'Every version of a comment, newest first',
  output: pageOf(commentVersion),
})
