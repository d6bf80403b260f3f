import { api } from '@/app/_entry/api'
import { importedReport, pageOf, reportItem } from '@/app/api/v1/shapes'
import { importReport } from '@/lib/reports/import-report'
import { listReports } from '@/lib/reports/list-reports'

export const GET = api(listReports, ({ search }) => search, {
  summary: 'The reports you may read, newest first',
  output: pageOf(reportItem),
})

export const POST = api(importReport, ({ body }) => body, {
  summary: 'Import a report',
  status: 201,
  output: importedReport,
})
