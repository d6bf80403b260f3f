import { api } from '@/app/_entry/api'
import { activityEntry, pageOf } from '@/app/api/v1/shapes'
import { listActivity } from '@/lib/activity/list-activity'

export const GET = api(listActivity, ({ search }) => search, {
  summary: 'Who did what when, newest first: of one person (`person`), or of everybody for editors',
  output: pageOf(activityEntry),
})
