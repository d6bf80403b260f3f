import { api } from '@/app/_entry/api'
import { changed, summary } from '@/app/api/v1/shapes'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { readSummary } from '@/lib/summaries/read-summary'

export const GET = api(readSummary, ({ params }) => ({ id: params.id }), {
  summary: 'One study summary with its points in order',
  output: summary,
})

export const PATCH = api(editSummary, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Change a study summary; a stale version is a conflict with what stands now',
  output: changed,
})

export const DELETE = api(deleteSummary, ({ params }) => ({ id: params.id }), {
  summary: 'Delete a study summary softly',
  status: 204,
})
