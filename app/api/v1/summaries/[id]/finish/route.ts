import { apiRoute } from '@/app/_entry/api-route'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { reopenSummary } from '@/lib/summaries/reopen-summary'

export const PUT = apiRoute(finishSummary, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Finish a study summary: it stays as it is, with all it says, until it is reopened',
  status: 204,
})

export const DELETE = apiRoute(reopenSummary, ({ params }) => ({ id: params.id }), {
  summary: 'Reopen a finished study summary',
  status: 204,
})
