import { api } from '@/app/_entry/api'
import { activityEntry, pageOf } from '@/app/api/v1/shapes'
import { listReportActivity } from '@/lib/activity/list-report-activity'

export const GET = api(listReportActivity, ({ params, search }) => ({ ...search, slug: params.slug ?? '' }), {
  summary: 'What was done with a report and all that hangs on it, newest first',
  output: pageOf(activityEntry),
})
