import { z } from 'zod'
import { reportExportFormats } from '@/lib/exports/formats'
import { exportOutput } from '@/lib/exports/present'
import { createExport, waitMs } from '@/lib/exports/queue'
import { locales } from '@/lib/i18n/locale'
import { id } from '@/lib/id'
import { statement } from '@/lib/use-case'

/** Asks for a report as a file: its text with what was noted on it, or its points; made as a summary is. */
export const requestReportExport = statement({
  name: 'request-report-export',
  permission: 'report.read',
  input: z.object({
    slug: z.string().max(200),
    exportId: id.optional(),
    format: z.enum(reportExportFormats).default('docx-comments'),
    locale: z.enum(locales).default('zh-CN'),
    waitMs,
  }),
  output: exportOutput,
  report: ({ slug }) => ({ slug }),
  activity: { verb: 'report.exported', subjectKind: 'report' },
  async run(scope, { exportId, format, locale, waitMs }, { access }, event) {
    return createExport(scope, { report: access }, event, { id: exportId, format, locale, waitMs })
  },
})
