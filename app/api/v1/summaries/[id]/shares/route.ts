import { apiRoute } from '@/app/_entry/api-route'
import { summaryShares } from '@/app/api/v1/schemas'
import { listShares } from '@/lib/summaries/list-shares'
import { shareSummary } from '@/lib/summaries/share-summary'

export const GET = apiRoute(listShares, ({ params }) => ({ id: params.id }), {
  summary: 'With whom a study summary is shared, and with whom it could be',
  output: summaryShares,
})

export const PUT = apiRoute(shareSummary, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Share a study summary with these and nobody else',
  status: 204,
})
