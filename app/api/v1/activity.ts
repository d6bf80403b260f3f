import { fileResponse } from '@/app/_entry/download'
import { operation, type Routes } from '@/app/api/v1/operation'
import { exportActivity } from '@/lib/activity/export-activity'
import { exportReportActivity } from '@/lib/activity/export-report-activity'
import { listActivity } from '@/lib/activity/list-activity'
import { listReaders } from '@/lib/activity/list-readers'
import { listReportActivity } from '@/lib/activity/list-report-activity'

const asCsv = { limit: 'export', present: fileResponse } as const
const csvSummary = 'The same as a CSV file, at most the newest 10,000'

export const activity: Routes = {
  '/activity': {
    GET: operation(
      listActivity,
      'Who did what when, newest first: of one person (`person`), or of everybody for editors',
    ),
  },
  '/activity/export': { GET: operation(exportActivity, csvSummary, asCsv) },
  '/reports/{slug}/activity': {
    GET: operation(listReportActivity, 'What was done with a report and all that hangs on it, newest first'),
  },
  '/reports/{slug}/activity/export': { GET: operation(exportReportActivity, csvSummary, asCsv) },
  '/readers': {
    GET: operation(listReaders, 'Who else has a takeaway, an annotation or a report open right now'),
  },
}
