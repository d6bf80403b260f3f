import { api } from '@/app/_entry/api'
import { takeaway } from '@/app/api/v1/shapes'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'

export const GET = api(readTakeaway, ({ params }) => ({ id: params.id }), {
  summary: 'One takeaway with evidence, figures, terms and links',
  output: takeaway,
})

export const PATCH = api(editTakeaway, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Change a takeaway; a stale version is a conflict with what stands now',
  output: takeaway,
})

export const DELETE = api(deleteTakeaway, ({ params }) => ({ id: params.id }), {
  summary: 'Delete a takeaway softly',
  status: 204,
})
