import { apiRoute } from '@/app/_entry/api-route'
import { pageSchema, revisedReport, revisionItem } from '@/app/api/v1/schemas'
import { listRevisions } from '@/lib/revisions/list-revisions'
import { reviseReport } from '@/lib/revisions/revise-report'

export const GET = apiRoute(listRevisions, ({ params, search }) => ({ ...search, slug: params.slug }), {
  summary: 'The revisions of a report, newest first, with how its ranges fared in each',
  output: pageSchema(revisionItem),
})

export const POST = apiRoute(reviseReport, ({ params, body }) => ({ ...body, slug: params.slug }), {
  summary: 'Bring in a new revision of a report; its ranges are found again in it',
  status: 201,
  output: revisedReport,
})
