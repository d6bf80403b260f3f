import { createHash } from 'node:crypto'
import type { ActivityEvent, NewActivity } from '@/lib/activity/data/record'
import { apiPath } from '@/lib/addresses'
import type { Document } from '@/lib/documents/model'
import { composeReport, type ReportContent } from '@/lib/documents/report'
import { composeSummary } from '@/lib/documents/summary'
import type { SummaryContent, SummaryForm } from '@/lib/documents/summary-content'
import { type ChangeAuthor, trackChanges } from '@/lib/documents/tracked-changes'
import type { CompletedExport } from '@/lib/exports/data/exports'
import { type ExportFormat, formOf } from '@/lib/exports/formats'
import type { FileWarnings } from '@/lib/exports/present'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { loadSummaryContent } from '@/lib/summaries/content'
import { maxComments } from '@/lib/summaries/data/discussion'
import type { InputAnnotation, SummaryInputs } from '@/lib/summaries/inputs/summary-inputs'
import type { StoredSummary } from '@/lib/summaries/subject'
import { loadVersions } from '@/lib/summaries/versions'
import type { Scope } from '@/lib/use-case'

/** What is wanted, and how. */
export type FileRequest = {
  /** Of the export. */
  id: string
  format: ExportFormat
  /** Of a summary's; its own where none is asked for. */
  form: SummaryForm | null
  /** Of `docx-changes`: from which version of the summary to which. */
  versions?: { from: number; to: number }
  locale: Locale
  /** Says how far it is in percent; throws where it is wanted no more. */
  progress: (percent: number) => Promise<void>
  /** Throws `FileTooLarge` where there are more points, or comments and annotations. */
  maxPoints?: number
  maxComments?: number
}

/** What a file is written from: the same content for all formats. */
export type FileSource = {
  title: string
  content: SummaryContent
  /** Of a report whose text the format holds. */
  report?: ReportContent
  /** Of `docx-changes`: what is compared with. */
  earlier?: { content: SummaryContent; by: ChangeAuthor }
  /** Of the file of a summary. */
  identifier?: string
  annotations: InputAnnotation[]
  /** Its own address within the site. */
  path: string
  /** The reports whose words it holds. */
  reportIds: string[]
  /** How many points are left out because they may not be seen. */
  leftOut: number
  /** What of it the activity says. */
  activity: Omit<NewActivity, keyof ActivityEvent>
}

export type WrittenFile = { bytes: Uint8Array; notes: FileWarnings }

/** The file is too large to be made as it was asked for. */
export class FileTooLarge extends Error {}

/** How many comments are read where at most so many are wanted: one more says that there are more. */
export const commentLimit = (maxWanted: number | undefined): number =>
  maxWanted === undefined ? maxComments : maxWanted + 1

export function requireSize(
  { parts, comments, annotations }: SummaryInputs,
  { maxPoints = Infinity, maxComments: maxWanted = Infinity }: FileRequest,
): void {
  const points = parts.filter((part) => part.kind === 'point').length
  if (points > maxPoints || comments.length + annotations.length > maxWanted) throw new FileTooLarge()
}

/** The document of a file: as it is read, or with what was said in the margin. */
export function composeDocument(source: FileSource, discussion: 'below' | 'margin' = 'below'): Document {
  const { content, report, earlier, identifier } = source
  const messages = messagesOf(content.lang).documents
  if (report) return composeReport(report, messages)
  const document = composeSummary(content, messages, { discussion })
  document.properties.identifier = identifier
  return earlier ? trackChanges(composeSummary(earlier.content, messages), document, earlier.by) : document
}

/** A made file with its checksum, and the activity that is recorded with it. */
export function toCompletedExport(
  { title, reportIds, leftOut, activity }: FileSource,
  { bytes, notes }: WrittenFile,
  format: ExportFormat,
  event: ActivityEvent,
): { completed: CompletedExport; activity: NewActivity } {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const detail = { title, format, sha256, size: bytes.byteLength, ...activity.detail }
  const completed = {
    name: title,
    sha256,
    bytes,
    notes: { ...notes, ...(leftOut > 0 ? { leftOut } : {}) },
    reportIds,
  }
  return { completed, activity: { ...event, ...activity, detail } }
}

/** Formats that hold all that was said, whatever the points take of it. */
const formatsWithAllDiscussion: ExportFormat[] = ['docx-comments', 'json', 'jsonld']

/** What the file of a summary is written from, with what whoever asked may see of it. */
export async function loadSummarySource(
  scope: Scope,
  summary: StoredSummary,
  request: FileRequest,
): Promise<FileSource> {
  const { format, form, locale, progress } = request
  await progress(5)
  const discussionScope = formatsWithAllDiscussion.includes(format) ? 'all' : 'taken'
  const paper = { ...summary, form: form ?? formOf(format, summary.form) }
  const versions = request.versions && (await loadVersions(scope, paper, request.versions))
  const { content, inputs, missing } = await loadSummaryContent(scope, versions?.to ?? paper, locale, {
    discussionScope,
    maxComments: commentLimit(request.maxComments),
  })
  requireSize(inputs, request)
  await progress(30)
  const earlier = versions && (await loadSummaryContent(scope, versions.from, locale))
  return {
    title: summary.title,
    content,
    earlier: earlier && { content: earlier.content, by: versions.saved },
    identifier: request.id,
    annotations: inputs.annotations,
    path: apiPath('summaries', summary.id, 'annotations'),
    reportIds: reportIdsOf(...(earlier ? [inputs, earlier.inputs] : [inputs])),
    leftOut: missing,
    activity: {
      subjectId: summary.id,
      detail: { version: summary.version, form: content.form },
    },
  }
}

function reportIdsOf(...inputs: SummaryInputs[]): string[] {
  const parts = inputs.flatMap((one) => one.parts)
  return [...new Set(parts.flatMap((part) => (part.kind === 'point' ? part.snapshot.report.id : [])))]
}
