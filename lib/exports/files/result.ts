import { createHash } from 'node:crypto'
import type { ReportAccess } from '@/lib/access/report-access'
import type { ActivityEvent, NewActivity } from '@/lib/activity/data/record'
import type { CompletedExport } from '@/lib/exports/data/exports'
import { generateReportFile } from '@/lib/exports/files/report'
import { type FileRequest, generateSummaryFile } from '@/lib/exports/files/summary'
import type { StoredSummary } from '@/lib/summaries/subject'
import type { Scope } from '@/lib/use-case'

/** What a file is made of. */
export type FileSubject = { summary: StoredSummary } | { report: ReportAccess }

/** A made file with its checksum, and the activity that is recorded with it. */
export async function generateResult(
  scope: Scope,
  subject: FileSubject,
  event: ActivityEvent,
  request: FileRequest,
): Promise<{ completed: CompletedExport; activity: NewActivity }> {
  const { title, source, ...file } =
    'summary' in subject
      ? await generateSummaryFile(scope, subject.summary, request)
      : await generateReportFile(scope, subject.report, request)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const detail = { title, format: request.format, sha256, size: file.bytes.byteLength, ...source }
  const activity =
    'summary' in subject
      ? { ...event, subjectId: subject.summary.id, detail }
      : { ...event, subjectId: subject.report.id, reportId: subject.report.id, detail }
  return { completed: { name: title, sha256, ...file }, activity }
}
