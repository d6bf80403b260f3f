import { apiPath } from '@/lib/addresses'
import { composeSummary } from '@/lib/documents/summary'
import { summaryTemplateInput } from '@/lib/documents/template'
import { invalid } from '@/lib/errors'
import { findTemplate } from '@/lib/exports/data/templates'
import { fitBrief, writeFile } from '@/lib/exports/files/writers'
import type { ExportFormat } from '@/lib/exports/formats'
import type { ExportNotes } from '@/lib/exports/present'
import { renderTemplate } from '@/lib/exports/template'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { loadSummaryContent } from '@/lib/summaries/document'
import type { SummaryInputs } from '@/lib/summaries/inputs/summary-inputs'
import type { StoredSummary } from '@/lib/summaries/subject'
import type { Scope } from '@/lib/use-case'

/** What is wanted; `progress` says how far it is in percent and throws where it is wanted no more. */
export type FileRequest = {
  format: ExportFormat
  locale: Locale
  templateId: string | null
  progress: (percent: number) => Promise<void>
}

/** A made file with the title it is named by, and what of its sources goes into the activity. */
export type GeneratedFile = {
  title: string
  bytes: Uint8Array
  notes: ExportNotes
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
  { format, locale, templateId, progress }: FileRequest,
): Promise<GeneratedFile> {
  await progress(5)
  const discussionScope = formatsWithAllDiscussion.includes(format) ? 'all' : 'taken'
  const { content, inputs, missing } = await loadSummaryContent(scope, summary, locale, discussionScope)
  await progress(30)
  const words = messagesOf(locale).documents
  const { bytes, notes } =
    format === 'docx-template'
      ? { bytes: await renderWithTemplate(scope, templateId, content, words), notes: {} }
      : await writeFile(format, {
          content,
          render: (where) => composeSummary(content, words, where),
          annotations: inputs.annotations,
          path: apiPath('summaries', summary.id, 'annotations'),
        })
  return {
    title: summary.title,
    bytes,
    notes: { ...notes, ...(missing > 0 ? { leftOut: missing } : {}) },
    reportIds: reportIdsOf(inputs),
    source: { version: summary.version },
  }
}

function reportIdsOf({ parts }: SummaryInputs): string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === 'point' ? part.snapshot.report.id : [])))]
}

async function renderWithTemplate(
  scope: Scope,
  templateId: string | null,
  content: Parameters<typeof summaryTemplateInput>[1],
  words: Parameters<typeof summaryTemplateInput>[2],
): Promise<Uint8Array> {
  const template = templateId ? await findTemplate(scope.db, templateId) : null
  if (!template) throw invalid('template', 'noTemplate')
  const input = await summaryTemplateInput(template.bytes, content, words)
  return renderTemplate(template.bytes, { ...input, ...(await fitBrief(input.document)) })
}
