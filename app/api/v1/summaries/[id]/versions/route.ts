import { apiRoute } from '@/app/_entry/api-route'
import { summaryVersions } from '@/app/api/v1/schemas'
import { listSummaryVersions } from '@/lib/summaries/list-summary-versions'

export const GET = apiRoute(listSummaryVersions, ({ params }) => ({ id: params.id }), {
  summary: 'What was saved of a study summary, newest first, at most 200',
  output: summaryVersions,
})
