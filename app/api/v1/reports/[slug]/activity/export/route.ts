import { apiRoute } from '@/app/_entry/api-route'
import { fileResponse } from '@/app/_entry/download'
import { exportReportActivity } from '@/lib/activity/export-report-activity'

export const GET = apiRoute(
  exportReportActivity,
  ({ params, search }) => ({ ...search, slug: params.slug ?? '' }),
  {
    summary: 'The same as a CSV file, at most the newest 10,000',
    limit: 'export',
    present: fileResponse,
  },
)
