import { api } from '@/app/_entry/api'
import { shown } from '@/app/api/v1/exported'
import { exported } from '@/app/api/v1/shapes'
import { requestReportExport } from '@/lib/summaries/request-report-export'

export const POST = api(requestReportExport, ({ params, body }) => ({ ...body, slug: params.slug }), {
  summary: 'Have the report made into a file',
  status: 202,
  limit: 'export',
  output: exported,
  present: shown,
})
