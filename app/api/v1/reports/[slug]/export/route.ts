import { api } from '@/app/_entry/api'
import { fileOf } from '@/app/api/v1/exported'
import { requestReportExport } from '@/lib/summaries/request-report-export'

export const GET = api(requestReportExport, ({ params, search }) => ({ ...search, slug: params.slug }), {
  summary: 'The report as a file in one of the formats; 202 with where to ask again if it takes long',
  limit: 'export',
  present: fileOf,
})
