import { api, localeOf } from '@/app/_entry/api'
import { byAccept, byContentType } from '@/app/_entry/negotiate'
import { faultSentence } from '@/app/_entry/problem'
import { jsonLd, linkedList } from '@/app/api/v1/annotations/linked'
import { annotation, importedAnnotations, linked, pageOf } from '@/app/api/v1/shapes'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { importAnnotations } from '@/lib/annotations/import-annotations'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readCollection } from '@/lib/annotations/read-collection'

const summary = 'The annotations you may read: of one report in the order of its text, else newest first'

export const GET = byAccept({
  'application/json': api(listAnnotations, ({ search }) => search, { summary, output: pageOf(annotation) }),
  [jsonLd]: api(readCollection, ({ search }) => search, { summary, output: linked, present: linkedList }),
})

export const POST = byContentType({
  'application/json': api(createAnnotation, ({ body }) => body, {
    summary: 'Annotate a range of a report or of a takeaway’s statement; position and quote must agree',
    status: 201,
    output: annotation,
  }),
  [jsonLd]: api(importAnnotations, ({ body }) => body, {
    summary: 'Import Web Annotations: one, a page, or a collection with its first page inside',
    output: importedAnnotations,
    present: ({ refused, ...rest }, request) => ({
      ...rest,
      refused: refused.map((one) => ({ ...one, detail: faultSentence(one, localeOf(request)) })),
    }),
  }),
})
