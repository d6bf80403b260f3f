import { apiRoute } from '@/app/_entry/api-route'
import { byAccept } from '@/app/_entry/negotiate'
import { annotationListJsonLd, jsonLdType } from '@/app/api/v1/annotations/json-ld'
import { annotation, jsonLdAnnotation, pageSchema } from '@/app/api/v1/schemas'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readCollection } from '@/lib/annotations/read-collection'

const summary = 'The annotations of a report in the order of its text'

export const GET = byAccept({
  'application/json': apiRoute(
    listAnnotations,
    ({ params, search }) => ({ ...search, report: params.slug }),
    {
      summary,
      output: pageSchema(annotation),
    },
  ),
  [jsonLdType]: apiRoute(readCollection, ({ params, search }) => ({ ...search, report: params.slug }), {
    summary,
    output: jsonLdAnnotation,
    present: annotationListJsonLd,
  }),
})
