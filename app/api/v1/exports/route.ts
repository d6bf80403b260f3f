import { z } from 'zod'
import { apiRoute } from '@/app/_entry/api-route'
import { presentExport } from '@/app/api/v1/exports/response'
import { exportJob } from '@/app/api/v1/schemas'
import { listExports } from '@/lib/exports/list-exports'

export const GET = apiRoute(listExports, ({ search }) => search, {
  summary: 'The exports you asked for in the last seven days, newest first',
  output: z.object({ items: z.array(exportJob) }),
  present: ({ items }, request) => ({ items: items.map((order) => presentExport(order, request)) }),
})
