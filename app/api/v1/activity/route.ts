import { apiRoute } from '@/app/_entry/api-route'
import { activityEntry, pageSchema } from '@/app/api/v1/schemas'
import { listActivity } from '@/lib/activity/list-activity'

export const GET = apiRoute(listActivity, ({ search }) => search, {
  summary: 'Who did what when, newest first: of one person (`person`), or of everybody for editors',
  output: pageSchema(activityEntry),
})
