import { apiRoute } from '@/app/_entry/api-route'
import { fileResponse } from '@/app/_entry/download'
import { exportActivity } from '@/lib/activity/export-activity'

export const GET = apiRoute(exportActivity, ({ search }) => search, {
  summary: 'The same as a CSV file, at most the newest 10,000',
  limit: 'export',
  present: fileResponse,
})
