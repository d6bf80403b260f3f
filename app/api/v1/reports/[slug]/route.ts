import { api } from '@/app/_entry/api'
import { report } from '@/app/api/v1/shapes'
import { readReport } from '@/lib/reports/read-report'

export const GET = api(readReport, ({ params }) => ({ slug: params.slug }), {
  summary: 'One report with the sections and paragraphs of its current revision',
  output: report,
})
