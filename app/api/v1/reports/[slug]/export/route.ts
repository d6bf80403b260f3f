import { apiRoute } from '@/app/_entry/api-route'
import { exportFileResponse } from '@/app/api/v1/exports/response'
import { requestReportExport } from '@/lib/exports/request-report-export'

export const GET = apiRoute(requestReportExport, ({ params, search }) => ({ ...search, slug: params.slug }), {
  summary: 'The report as a file in one of the formats; 202 with where to ask again if it takes long',
  limit: 'export',
  present: exportFileResponse,
})
