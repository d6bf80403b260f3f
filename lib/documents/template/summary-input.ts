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
  const { author, lang, made, outline, particulars, sources } = content
  const { placeholders } = await checkTemplate(template)
  const placesSources = placeholders.some(({ name }) => fieldOf(name) === 'sources')
  const placed = placesSources ? { ...content, sources: [] } : content
  const document = composeSummary(placed, messages, { provenance: false })
  const values: FieldValues = {
    title: content.title,
    unit: particulars.unit ?? author.name,
    author: particulars.signatory ?? author.name,
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
