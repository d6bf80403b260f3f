import { apiRoute } from '@/app/_entry/api-route'
import { createdId, pageSchema, summaryListItem } from '@/app/api/v1/schemas'
import { createSummary } from '@/lib/summaries/create-summary'
import { listSummaries } from '@/lib/summaries/list-summaries'

export const GET = apiRoute(listSummaries, ({ search }) => search, {
  summary: 'The study summaries you may read',
  output: pageSchema(summaryListItem),
})

export const POST = apiRoute(createSummary, ({ body }) => body, {
  summary: 'Compose a study summary',
  status: 201,
  output: createdId,
})
