import { z } from 'zod'
import { api } from '@/app/_entry/api'
import { reader } from '@/app/api/v1/shapes'
import { listReaders } from '@/lib/activity/list-readers'

export const GET = api(listReaders, ({ search }) => search, {
  summary: 'Who else has a takeaway, an annotation or a report open right now',
  output: z.object({ items: z.array(reader) }),
})
