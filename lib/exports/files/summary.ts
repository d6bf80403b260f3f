import { apiPath } from '@/lib/addresses'
import { commentLimit, type FileRequest, type FileSource, requireSize } from '@/lib/exports/files/source'
import { type ExportFormat, formOf } from '@/lib/exports/formats'
import { loadSummaryContent } from '@/lib/summaries/document'
import type { SummaryInputs } from '@/lib/summaries/inputs/summary-inputs'
import type { StoredSummary } from '@/lib/summaries/subject'
import { loadVersions } from '@/lib/summaries/versions'
import type { Scope } from '@/lib/use-case'

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
