import { apiRoute, requestLocale } from '@/app/_entry/api-route'
import { faultMessage } from '@/app/_entry/error-message'
import { byAccept, byContentType } from '@/app/_entry/negotiate'
import { annotationListJsonLd, jsonLdType } from '@/app/api/v1/annotations/json-ld'
import { annotation, importedAnnotations, jsonLdAnnotation, pageSchema } from '@/app/api/v1/schemas'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { importAnnotations } from '@/lib/annotations/import-annotations'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readCollection } from '@/lib/annotations/read-collection'

const summary = 'The annotations you may read: of one report in the order of its text, else newest first'

export const GET = byAccept({
  'application/json': apiRoute(listAnnotations, ({ search }) => search, {
    summary,
    output: pageSchema(annotation),
  }),
  [jsonLdType]: apiRoute(readCollection, ({ search }) => search, {
    summary,
    output: jsonLdAnnotation,
    present: annotationListJsonLd,
  }),
})

export const POST = byContentType({
  'application/json': apiRoute(createAnnotation, ({ body }) => body, {
    summary: 'Annotate a range of a report or of a takeaway’s statement; position and quote must agree',
    status: 201,
    output: annotation,
  }),
  [jsonLdType]: apiRoute(importAnnotations, ({ body }) => body, {
    summary: 'Import Web Annotations: one, a page, or a collection with its first page inside',
    output: importedAnnotations,
    present: ({ refused, ...rest }, request) => ({
      ...rest,
      refused: refused.map((one) => ({ ...one, detail: faultMessage(one, requestLocale(request)) })),
    }),
  }),
})
