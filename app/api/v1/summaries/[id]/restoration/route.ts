import { api } from '@/app/_entry/api'
import { restoreSummary } from '@/lib/summaries/restore-summary'

export const PUT = api(restoreSummary, ({ params }) => ({ id: params.id }), {
  summary: 'Bring a deleted study summary back as it was',
  status: 204,
})
