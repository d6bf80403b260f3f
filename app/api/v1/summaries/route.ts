import { api } from '@/app/_entry/api'
import { made, pageOf, summaryLine } from '@/app/api/v1/shapes'
import { createSummary } from '@/lib/summaries/create-summary'
import { listSummaries } from '@/lib/summaries/list-summaries'

export const GET = api(listSummaries, ({ search }) => search, {
  summary: 'The study summaries you may read',
  output: pageOf(summaryLine),
})

export const POST = api(createSummary, ({ body }) => body, {
  summary: 'Compose a study summary',
  status: 201,
  output: made,
})
