import { api } from '@/app/_entry/api'
import { download } from '@/app/_entry/download'
import { exportActivity } from '@/lib/activity/export-activity'

export const GET = api(exportActivity, ({ search }) => search, {
  summary: 'The same as a CSV file, at most the newest 10,000',
  limit: 'export',
  present: download,
})
