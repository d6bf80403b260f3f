import { api } from '@/app/_entry/api'
import { byAccept } from '@/app/_entry/negotiate'
import { jsonLd, linkedList } from '@/app/api/v1/annotations/linked'
import { annotation, linked, pageOf } from '@/app/api/v1/shapes'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readCollection } from '@/lib/annotations/read-collection'

const summary = 'The annotations of a report in the order of its text'

export const GET = byAccept({
  'application/json': api(listAnnotations, ({ params, search }) => ({ ...search, report: params.slug }), {
    summary,
    output: pageOf(annotation),
  }),
  [jsonLd]: api(readCollection, ({ params, search }) => ({ ...search, report: params.slug }), {
    summary,
    output: linked,
    present: linkedList,
  }),
})
