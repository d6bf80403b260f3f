import { z } from 'zod'
import { findReportMarks } from '@/lib/annotations/data/marks'
import { annotationFilters, reportMarks } from '@/lib/annotations/schema'
import { slug } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

/** Evidence and annotations, at most 5,000 of these, in the current or a named revision. */
export const readReportMarks = query({
  name: 'read-report-marks',
  permission: 'annotation.read',
  input: z.object({
    ...annotationFilters,
    report: slug,
    revision: z.coerce.number().int().min(1).optional(),
  }),
  output: reportMarks,
  report: ({ report }) => ({ slug: report }),
  async run(scope, { report: _, revision, ...filter }, { access }) {
    return findReportMarks(scope.db, access, scope.actor.id, revision ?? access.currentRevision, filter)
  },
})
