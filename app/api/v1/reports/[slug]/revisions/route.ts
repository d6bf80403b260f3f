import { api } from '@/app/_entry/api'
import { pageOf, revisedReport, revisionItem } from '@/app/api/v1/shapes'
import { listRevisions } from '@/lib/annotations/list-revisions'
import { reviseReport } from '@/lib/annotations/revise-report'

export const GET = api(listRevisions, ({ params, search }) => ({ ...search, slug: params.slug }), {
  summary: 'The revisions of a report, newest first, with how its ranges fared in each',
  output: pageOf(revisionItem),
})

export const POST = api(reviseReport, ({ params, body }) => ({ ...body, slug: params.slug }), {
  summary: 'Bring in a new revision of a report; its ranges are found again in it',
  status: 201,
  output: revisedReport,
})
