import { type ReportAccess, singleReport } from '@/lib/access/report-access'
import { apiPath } from '@/lib/addresses'
import { composeReport, type ReportContent } from '@/lib/documents/report'
import { annotationToMarginThread } from '@/lib/documents/summary'
import type { FileRequest, GeneratedFile } from '@/lib/exports/files/summary'
import { writeFile } from '@/lib/exports/files/writers'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { findReport } from '@/lib/reports/data/reports'
import { toSummaryContent } from '@/lib/summaries/content'
import { findDiscussionComments } from '@/lib/summaries/data/discussion'
import { findPointIds } from '@/lib/summaries/data/points'
import { findSnapshots } from '@/lib/summaries/data/snapshots'
import { groupBy, toSummaryAnnotation } from '@/lib/summaries/inputs/discussion'
import {
  findStaffAnnotations,
  loadDiscussion,
  type SummaryInputs,
} from '@/lib/summaries/inputs/summary-inputs'
import { pointSections } from '@/lib/summaries/sections'
import type { Scope } from '@/lib/use-case'

/** A report as a file: its text with what was noted on it, or its points with all that was said of them. */
export async function generateReportFile(
  scope: Scope,
  access: ReportAccess,
  { format, locale, progress }: FileRequest,
): Promise<GeneratedFile> {
  await progress(5)
  if (format === 'docx-template') throw new Error('a report has no template')
  const made = { by: scope.actor.name, at: scope.now() }
  const inputs = await loadReportInputs(scope, access)
  const texts = {
    title: access.title,
    template: 'study' as const,
    intro: '',
    closing: '',
    owner: { name: made.by, department: null },
  }
  const content = toSummaryContent(texts, inputs, made, { locale, discussionScope: 'all' })
  const { annotations, text } = await loadReportText(scope, access, inputs, locale)
  await progress(30)
  const document = composeReport(text, messagesOf(locale).documents)
  const { bytes, notes } = await writeFile(format, {
    content,
    render: () => document,
    annotations,
    path: apiPath('reports', access.slug, 'annotations'),
  })
  const source = { revision: text.revision, text: text.sha256 }
  return { title: access.title, bytes, notes, reportIds: [access.id], source }
}

async function loadReportInputs(scope: Scope, access: ReportAccess): Promise<SummaryInputs> {
  const ids = await findPointIds(scope.db, access)
  const snapshots = await findSnapshots(scope.db, singleReport(access), ids)
  const parts = ids.flatMap((id): SummaryInputs['parts'] => {
    const snapshot = snapshots.get(id)
    return snapshot ? [{ kind: 'point', id, takeawayId: id, sections: [...pointSections], snapshot }] : []
  })
  return { parts, ...(await loadDiscussion(scope, singleReport(access), parts, 'all')) }
}

/** The text of the current revision with the annotations for staff that stand on it for certain. */
async function loadReportText(scope: Scope, access: ReportAccess, { parts }: SummaryInputs, locale: Locale) {
  const found = await findReport(scope.db, access, true, access.currentRevision)
  const [revision] = found.revisions
  if (!revision) throw new Error('a report without its current revision')
  const annotations = await findStaffAnnotations(scope, singleReport(access))
  const ids = annotations.map((annotation) => annotation.id)
  const comments =
    ids.length > 0
      ? await findDiscussionComments(scope.db, singleReport(access), {
          discussed: [],
          concluded: [],
          annotations: ids,
        })
      : []
  const replies = groupBy(comments, (comment) => comment.annotationId)
  const current = annotations.filter(
    ({ takeawayId, anchor }) => !takeawayId && anchor.revision === revision.number,
  )
  const text: ReportContent = {
    title: found.title,
    sourceName: found.sourceName ?? undefined,
    sourceUrl: found.sourceUrl ?? undefined,
    publishedAtLabel: found.publishedAt ? formatDate(found.publishedAt, 'zh-CN') : undefined,
    revision: revision.number,
    sha256: revision.sha256,
    text: revision.text,
    sections: revision.sections,
    paragraphs: revision.paragraphs,
    annotations: current.map((annotation) => {
      const { start, end } = annotation.anchor
      const marked = toSummaryAnnotation(
        annotation,
        { statement: true, start, end },
        replies.get(annotation.id) ?? [],
        locale,
      )
      return annotationToMarginThread(marked, { start, end })
    }),
    evidence: parts
      .flatMap((part) => (part.kind === 'point' ? part.snapshot.evidence : []))
      .filter((one) => one.revision === revision.number),
    lang: locale,
    made: { by: scope.actor.name, at: scope.now(), atLabel: formatDateTime(scope.now(), locale) },
  }
  return { annotations, text }
}
