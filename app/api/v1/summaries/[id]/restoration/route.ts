import { apiRoute } from '@/app/_entry/api-route'
import { restoreSummary } from '@/lib/summaries/restore-summary'

export const PUT = apiRoute(restoreSummary, ({ params }) => ({ id: params.id }), {
  summary: 'Bring a deleted study summary back as it was',
  status: 204,
})
