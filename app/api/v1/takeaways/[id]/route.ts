import { apiRoute } from '@/app/_entry/api-route'
import { takeaway } from '@/app/api/v1/schemas'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'

export const GET = apiRoute(readTakeaway, ({ params }) => ({ id: params.id }), {
  summary: 'One takeaway with evidence, figures, terms and links',
  output: takeaway,
})

export const PATCH = apiRoute(editTakeaway, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Change a takeaway; a stale version is a conflict with what stands now',
  output: takeaway,
})

export const DELETE = apiRoute(deleteTakeaway, ({ params }) => ({ id: params.id }), {
  summary: 'Delete a takeaway softly',
  status: 204,
})
