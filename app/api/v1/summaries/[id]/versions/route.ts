import { api } from '@/app/_entry/api'
import { summaryVersions } from '@/app/api/v1/shapes'
import { listVersions } from '@/lib/summaries/list-versions'

export const GET = api(listVersions, ({ params }) => ({ id: params.id }), {
  summary: 'What was saved of a study summary, newest first, at most 200',
  output: summaryVersions,
})
