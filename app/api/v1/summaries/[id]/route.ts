import { apiRoute } from '@/app/_entry/api-route'
import { summary, updatedId } from '@/app/api/v1/schemas'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { readSummary } from '@/lib/summaries/read-summary'

export const GET = apiRoute(readSummary, ({ params }) => ({ id: params.id }), {
  summary: 'One study summary with its points in order',
  output: summary,
})

export const PATCH = apiRoute(editSummary, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Change a study summary; a stale version is a conflict with what stands now',
  output: updatedId,
})

export const DELETE = apiRoute(deleteSummary, ({ params }) => ({ id: params.id }), {
  summary: 'Delete a study summary softly',
  status: 204,
})
