import { apiRoute } from '@/app/_entry/api-route'
import { presentExport } from '@/app/api/v1/exports/response'
import { exportJob } from '@/app/api/v1/schemas'
import { requestReportExport } from '@/lib/exports/request-report-export'

export const POST = apiRoute(requestReportExport, ({ params, body }) => ({ ...body, slug: params.slug }), {
  summary: 'Have the report made into a file',
  status: 202,
  limit: 'export',
  output: exportJob,
  present: presentExport,
})
