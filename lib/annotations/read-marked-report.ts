import { z } from 'zod'
import { findReportMarks } from '@/lib/annotations/data/marks'
import { annotationFilters, reportMarks } from '@/lib/annotations/schema'
import { findReport } from '@/lib/reports/data/reports'
import { presentReport } from '@/lib/reports/present'
import { reportOutput, slug } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

/** A report with the text of the current or a named revision, its evidence and at most 5,000 annotations. */
export const readMarkedReport = query({
  name: 'read-marked-report',
  permission: 'annotation.read',
  input: z.object({
    ...annotationFilters,
    report: slug,
    revision: z.coerce.number().int().min(1).optional(),
  }),
  output: reportMarks.extend({ report: reportOutput }),
  report: ({ report }) => ({ slug: report }),
  async run({ db, actor }, { report: _, revision, ...filter }, { access }) {
    const number = revision ?? access.currentRevision
    const [report, marks] = await Promise.all([
      findReport(db, access, true, number),
      findReportMarks(db, access, actor.id, number, filter),
    ])
    return { ...marks, report: presentReport(report, access, actor) }
  },
})
