import { api } from '@/app/_entry/api'
import { annotation, pageOf } from '@/app/api/v1/shapes'
import { listAnnotations } from '@/lib/annotations/list-annotations'

export const GET = api(listAnnotations, ({ params, search }) => ({ ...search, report: params.slug }), {
  summary: 'The annotations of a report in the order of its text',
  output: pageOf(annotation),
})
