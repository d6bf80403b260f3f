import { apiRoute } from '@/app/_entry/api-route'
import { commentVersion, pageSchema } from '@/app/api/v1/schemas'
import { readHistory } from '@/lib/discussion/read-history'

export const GET = apiRoute(readHistory, ({ params, search }) => ({ ...search, id: params.id }), {
  summary: 'Every version of a comment, newest first',
  output: pageSchema(commentVersion),
})
