import { api } from '@/app/_entry/api'
import { annotation, pageOf } from '@/app/api/v1/shapes'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { listAnnotations } from '@/lib/annotations/list-annotations'

export const GET = api(listAnnotations, ({ search }) => search, {
  summary: 'The annotations you may read: of one report in the order of its text, else newest first',
  output: pageOf(annotation),
})

export const POST = api(createAnnotation, ({ body }) => body, {
  summary: 'Annotate a range of a report or of a takeaway’s statement; position and quote must agree',
  status: 201,
  output: annotation,
})
