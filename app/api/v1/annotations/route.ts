import { api } from '@/app/_entry/api'
import { byAccept } from '@/app/_entry/negotiate'
import { jsonLd, linkedList } from '@/app/api/v1/annotations/linked'
import { annotation, linked, pageOf } from '@/app/api/v1/shapes'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readCollection } from '@/lib/annotations/read-collection'

const summary = 'The annotations you may read: of one report in the order of its text, else newest first'

export const GET = byAccept({
  'application/json': api(listAnnotations, ({ search }) => search, { summary, output: pageOf(annotation) }),
  [jsonLd]: api(readCollection, ({ search }) => search, { summary, output: linked, present: linkedList }),
})

export const POST = api(createAnnotation, ({ body }) => body, {
  summary: 'Annotate a range of a report or of a takeaway’s statement; position and quote must agree',
  status: 201,
  output: annotation,
})
