import { apiRoute } from '@/app/_entry/api-route'
import { importedReport, pageSchema, reportItem } from '@/app/api/v1/schemas'
import { importReport } from '@/lib/reports/import-report'
import { listReports } from '@/lib/reports/list-reports'

export const GET = apiRoute(listReports, ({ search }) => search, {
  summary: 'The reports you may read, newest first',
  output: pageSchema(reportItem),
})

export const POST = apiRoute(importReport, ({ body }) => body, {
  summary: 'Import a report',
  status: 201,
  output: importedReport,
})
