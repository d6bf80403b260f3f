import { apiRoute } from '@/app/_entry/api-route'
import { byAccept } from '@/app/_entry/negotiate'
import { annotationJsonLd, jsonLdType } from '@/app/api/v1/annotations/json-ld'
import { annotation, editedAnnotation, jsonLdAnnotation } from '@/app/api/v1/schemas'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import { readAnnotation } from '@/lib/annotations/read-annotation'

const summary = 'One annotation with where it stands today'

export const GET = byAccept({
  'application/json': apiRoute(readAnnotation, ({ params }) => ({ id: params.id }), {
    summary,
    output: annotation,
  }),
  [jsonLdType]: apiRoute(readAnnotation, ({ params }) => ({ id: params.id }), {
    summary,
    output: jsonLdAnnotation,
    present: annotationJsonLd,
  }),
})

export const PATCH = apiRoute(editAnnotation, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Change an annotation; a stale version is a conflict with what stands now',
  output: editedAnnotation,
})

export const DELETE = apiRoute(deleteAnnotation, ({ params }) => ({ id: params.id }), {
  summary: 'Delete an annotation softly; what others wrote under it stays',
  status: 204,
})
