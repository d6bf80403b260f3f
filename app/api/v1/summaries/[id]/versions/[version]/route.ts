import { apiRoute } from '@/app/_entry/api-route'
import { summaryVersion } from '@/app/api/v1/schemas'
import { readSummaryVersion } from '@/lib/summaries/read-summary-version'

export const GET = apiRoute(
  readSummaryVersion,
  ({ params }) => ({ id: params.id, version: params.version }),
  {
    summary: 'What a version of a study summary said',
    output: summaryVersion,
  },
)
