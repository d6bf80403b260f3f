import { apiRoute } from '@/app/_entry/api-route'
import { activityEntry, pageSchema } from '@/app/api/v1/schemas'
import { listReportActivity } from '@/lib/activity/list-report-activity'

export const GET = apiRoute(
  listReportActivity,
  ({ params, search }) => ({ ...search, slug: params.slug ?? '' }),
  {
    summary: 'What was done with a report and all that hangs on it, newest first',
    output: pageSchema(activityEntry),
  },
)
