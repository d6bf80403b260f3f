import { z } from 'zod'
import { apiRoute } from '@/app/_entry/api-route'
import { reader } from '@/app/api/v1/schemas'
import { listReaders } from '@/lib/activity/list-readers'

export const GET = apiRoute(listReaders, ({ search }) => search, {
  summary: 'Who else has a takeaway, an annotation or a report open right now',
  output: z.object({ items: z.array(reader) }),
})
