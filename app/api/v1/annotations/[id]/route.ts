import { api } from '@/app/_entry/api'
import { byAccept } from '@/app/_entry/negotiate'
import { jsonLd, linkedAnnotation } from '@/app/api/v1/annotations/linked'
import { annotation, editedAnnotation, linked } from '@/app/api/v1/shapes'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import { readAnnotation } from '@/lib/annotations/read-annotation'

const summary = 'One annotation with where it stands today'

export const GET = byAccept({
  'application/json': api(readAnnotation, ({ params }) => ({ id: params.id }), {
    summary,
    output: annotation,
  }),
  [jsonLd]: api(readAnnotation, ({ params }) => ({ id: params.id }), {
    summary,
    output: linked,
    present: linkedAnnotation,
  }),
})

export const PATCH = api(editAnnotation, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Change an annotation; a stale version is a conflict with what stands now',
  output: editedAnnotation,
})

export const DELETE = api(deleteAnnotation, ({ params }) => ({ id: params.id }), {
  summary: 'Delete an annotation softly; what others wrote under it stays',
  status: 204,
})
