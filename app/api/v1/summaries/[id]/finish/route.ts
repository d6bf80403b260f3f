import { api } from '@/app/_entry/api'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { reopenSummary } from '@/lib/summaries/reopen-summary'

export const PUT = api(finishSummary, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Finish a study summary: it stays as it is, with all it says, until it is reopened',
  status: 204,
})

export const DELETE = api(reopenSummary, ({ params }) => ({ id: params.id }), {
  summary: 'Reopen a finished study summary',
  status: 204,
})
