import { z } from 'zod'
import { api } from '@/app/_entry/api'
import { shown } from '@/app/api/v1/exported'
import { exported } from '@/app/api/v1/shapes'
import { listExports } from '@/lib/summaries/list-exports'

export const GET = api(listExports, ({ search }) => search, {
  summary: 'The exports you asked for in the last seven days, newest first',
  output: z.object({ items: z.array(exported) }),
  present: ({ items }, request) => ({ items: items.map((order) => shown(order, request)) }),
})
