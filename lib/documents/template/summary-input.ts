import type { Document } from '@/lib/documents/model'
import { sourceLine } from '@/lib/documents/source-line'
import { composeSummary } from '@/lib/documents/summary'
import { pointsOf, type SummaryContent } from '@/lib/documents/summary-content'
import { checkTemplate } from '@/lib/documents/template/check'
import { type FieldValues, fieldOf } from '@/lib/documents/template-fields'
import type { DocumentMessages } from '@/lib/i18n/documents'

/**
 * The document and field values of a summary; a template with a placeholder for sources gets none in the
 * body.
 */
export async function summaryTemplateInput(
  template: Uint8Array,
  content: SummaryContent,
  messages: DocumentMessages,
): Promise<{ document: Document; values: FieldValues }> {
  const { author, lang, made, outline, sources } = content
  const { placeholders } = await checkTemplate(template)
  const placesSources = placeholders.some(({ name }) => fieldOf(name) === 'sources')
  const document = composeSummary(placesSources ? { ...content, sources: [] } : content, messages)
  const values: FieldValues = {
    title: content.title,
    unit: author.department ?? author.name,
    author: author.name,
    date: content.dateLabel,
    sources: sources.map((source) => sourceLine(source, lang, messages)).join('\n'),
    subject: messages.subjects[content.template],
    keywords: document.properties.keywords,
    pointCount: String(pointsOf(outline).length),
    madeBy: made.by,
    madeAt: made.atLabel,
  }
  return { document, values }
}
