import { apiRoute } from '@/app/_entry/api-route'
import { report } from '@/app/api/v1/schemas'
import { readReport } from '@/lib/reports/read-report'

export const GET = apiRoute(readReport, ({ params }) => ({ slug: params.slug }), {
  summary: 'One report with the sections and paragraphs of its current revision',
  output: report,
})
