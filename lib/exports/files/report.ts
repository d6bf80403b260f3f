import { type ReportAccess, singleReport } from '@/lib/access/report-access'
import { apiPath } from '@/lib/addresses'
import type { ReportContent } from '@/lib/documents/report'
import { annotationToMarginThread } from '@/lib/documents/summary'
import { commentLimit, type FileRequest, type FileSource, requireSize } from '@/lib/exports/files/source'
import type { ExportFormat } from '@/lib/exports/formats'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { findReport } from '@/lib/reports/data/reports'
import { toSummaryContent } from '@/lib/summaries/content'
import { findReportSnapshots } from '@/lib/summaries/data/snapshots'
import { groupBy, toSummaryAnnotation } from '@/lib/summaries/inputs/discussion'
import { findStaffAnnotations, loadComments, type SummaryInputs } from '@/lib/summaries/inputs/summary-inputs'
import { pointSections } from '@/lib/summaries/sections'
import type { Scope } from '@/lib/use-case'

/** Formats that hold the points and what was said, without the text. */
const formatsWithoutText: ExportFormat[] = ['csv', 'json', 'jsonld', 'xlsx']

/** What the file of a report is written from: its text with what was noted on it, or its points with all said of them. */
export async function loadReportSource(
  scope: Scope,
  access: ReportAccess,
  request: FileRequest,
): Promise<FileSource> {
  const { format, locale, progress } = request
  await progress(5)
  if (format === 'docx-template') throw new Error('a report has no template')
  const made = { by: scope.actor.name, at: scope.now() }
  const inputs = await loadReportInputs(scope, access, request)
  requireSize(inputs, request)
  const texts = {
    title: access.title,
    template: 'study' as const,
    form: 'working' as const,
    particulars: {},
    intro: '',
    closing: '',
    owner: { name: made.by, department: null },
  }
  const content = toSummaryContent(texts, inputs, made, { locale, discussionScope: 'all' })
  const withText = !formatsWithoutText.includes(format)
  const report = await findReport(scope.db, access, withText, access.currentRevision)
  if (!report) throw new Error('a report without its current revision')
  await progress(30)
  return {
    title: access.title,
    content,
    report: withText ? toReportContent(scope, inputs, report, locale) : undefined,
    annotations: inputs.annotations,
    path: apiPath('reports', access.slug, 'annotations'),
    reportIds: [access.id],
    leftOut: 0,
    activity: {
      subjectId: access.id,
      reportId: access.id,
      detail: { revision: report.revision.number, text: report.revision.sha256 },
    },
  }
}

/** The points of the report with all that was said of them, and what was noted for staff anywhere in the report. */
async function loadReportInputs(
  scope: Scope,
  access: ReportAccess,
  { maxComments }: FileRequest,
): Promise<SummaryInputs> {
  const snapshots = await findReportSnapshots(scope.db, access)
  const parts = snapshots.map(({ id, snapshot }) => ({
    kind: 'point' as const,
    id,
    takeawayId: id,
    sections: [...pointSections],
    snapshot,
  }))
  const annotations = await findStaffAnnotations(scope, singleReport(access))
  const limit = commentLimit(maxComments)
  return {
    parts,
    ...(await loadComments(scope, singleReport(access), parts, annotations, {
      discussionScope: 'all',
      limit,
    })),
  }
}

type FoundReport = NonNullable<Awaited<ReturnType<typeof findReport>>>

/** The text of the current revision with the annotations for staff that stand on it for certain. */
function toReportContent(
  scope: Scope,
  { parts, annotations, comments }: SummaryInputs,
  { revision, ...report }: FoundReport,
  locale: Locale,
): ReportContent {
  const replies = groupBy(comments, (comment) => comment.annotationId)
  const current = annotations.filter(
    ({ takeawayId, anchor }) => !takeawayId && anchor.revision === revision.number,
  )
  return {
    title: report.title,
    revision: revision.number,
    sha256: revision.sha256,
    text: report.text ?? '',
    sections: report.sections,
    paragraphs: report.paragraphs,
    sourceName: report.sourceName ?? undefined,
    sourceUrl: report.sourceUrl ?? undefined,
    publishedAtLabel: report.publishedAt ? formatDate(report.publishedAt, 'zh-CN') : undefined,
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
}
