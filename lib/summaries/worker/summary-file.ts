import { summaryFilling } from '@/lib/documents/office-template/summary'
import { composeSummary } from '@/lib/documents/summary-document'
import { invalid } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { findTemplate } from '@/lib/summaries/data/templates'
import { contentFor } from '@/lib/summaries/document'
import type { Format } from '@/lib/summaries/formats'
import type { Matter } from '@/lib/summaries/matter'
import type { Notes } from '@/lib/summaries/shape'
import type { StoredSummary } from '@/lib/summaries/subject'
import { filledTemplate } from '@/lib/summaries/templating'
import { writeFile } from '@/lib/summaries/worker/writing'
import type { Scope } from '@/lib/use-case'

/** What is wanted; `progress` says how far it is in percent and throws where it is wanted no more. */
export type Wanted = {
  format: Format
  locale: Locale
  templateId: string | null
  progress: (percent: number) => Promise<void>
}

/** A made file with the title it is named by, and what of its sources goes into the activity. */
export type MadeFile = {
  title: string
  bytes: Uint8Array
  notes: Notes
  /** The reports whose words it holds. */
  reportIds: string[]
  basis: Record<string, string | number>
}

/** Formats that hold all that was said, whatever the points take of it. */
const whole: Format[] = ['docx-comments', 'json', 'jsonld']

/** A summary as a file for whoever asked, with what they may see of it. */
export async function summaryFile(
  scope: Scope,
  summary: StoredSummary,
  { format, locale, templateId, progress }: Wanted,
): Promise<MadeFile> {
  await progress(5)
  const talk = whole.includes(format) ? 'all' : 'taken'
  const { content, matter, missing } = await contentFor(scope, summary, locale, talk)
  await progress(30)
  const words = messagesOf(locale).documents
  const { bytes, notes } =
    format === 'docx-template'
      ? { bytes: await filled(scope, templateId, content, words), notes: {} }
      : await writeFile(format, {
          content,
          document: (where) => composeSummary(content, words, where),
          annotations: matter.annotations,
          path: `/api/v1/summaries/${summary.id}/annotations`,
        })
  return {
    title: summary.title,
    bytes,
    notes: { ...notes, ...(missing > 0 ? { leftOut: missing } : {}) },
    reportIds: reportsOf(matter),
    basis: { version: summary.version },
  }
}

function reportsOf({ parts }: Matter): string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === 'point' ? part.basis.report.id : [])))]
}

async function filled(
  scope: Scope,
  templateId: string | null,
  content: Parameters<typeof summaryFilling>[1],
  words: Parameters<typeof summaryFilling>[2],
): Promise<Uint8Array> {
  const template = templateId ? await findTemplate(scope.db, templateId) : null
  if (!template) throw invalid('template', 'noTemplate')
  return filledTemplate(template.bytes, summaryFilling(template.bytes, content, words))
}
