import { apiPath } from '@/lib/addresses'
import { composeSummary } from '@/lib/documents/summary'
import type { SummaryForm } from '@/lib/documents/summary-content'
import { trackChanges } from '@/lib/documents/tracked-changes'
import type { FileSource, WrittenFile } from '@/lib/exports/files/text'
import { type ExportFormat, formOf } from '@/lib/exports/formats'
import type { FileWarnings } from '@/lib/exports/present'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { maxComments } from '@/lib/summaries/data/discussion'
import { loadSummaryContent } from '@/lib/summaries/document'
import type { SummaryInputs } from '@/lib/summaries/inputs/summary-inputs'
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
  templateId: string | null
  /** Says how far it is in percent; throws where it is wanted no more. */
  progress: (percent: number) => Promise<void>
  write: (source: FileSource, request: FileRequest) => WrittenFile | Promise<WrittenFile>
  /** Throws `FileTooLarge` where there are more points, or comments and annotations. */
  maxPoints?: number
  maxComments?: number
}

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

/** A made file with the title it is named by, and what of its sources goes into the activity. */
export type GeneratedFile = {
  title: string
  bytes: Uint8Array
  notes: FileWarnings
  /** The reports whose words it holds. */
  reportIds: string[]
  source: Record<string, string | number>
}

/** Formats that hold all that was said, whatever the points take of it. */
const formatsWithAllDiscussion: ExportFormat[] = ['docx-comments', 'json', 'jsonld']

/** A summary as a file for whoever asked, with what they may see of it. */
export async function generateSummaryFile(
  scope: Scope,
  summary: StoredSummary,
  request: FileRequest,
): Promise<GeneratedFile> {
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
  const words = messagesOf(locale).documents
  const earlier = versions && (await loadSummaryContent(scope, versions.from, locale))
  const render = (discussion: 'below' | 'margin') => {
    const document = composeSummary(content, words, { discussion })
    document.properties.identifier = request.id
    return earlier ? trackChanges(composeSummary(earlier.content, words), document, versions.saved) : document
  }
  const source = {
    content,
    render,
    annotations: inputs.annotations,
    path: apiPath('summaries', summary.id, 'annotations'),
  }
  const { bytes, notes } = await request.write(source, request)
  return {
    title: summary.title,
    bytes,
    notes: { ...notes, ...(missing > 0 ? { leftOut: missing } : {}) },
    reportIds: reportIdsOf(...(earlier ? [inputs, earlier.inputs] : [inputs])),
    source: { version: summary.version, form: content.form },
  }
}

function reportIdsOf(...inputs: SummaryInputs[]): string[] {
  const parts = inputs.flatMap((one) => one.parts)
  return [...new Set(parts.flatMap((part) => (part.kind === 'point' ? part.snapshot.report.id : [])))]
}
