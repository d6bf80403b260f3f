import type { Document } from '@/lib/documents/model'
import { checkTemplate } from '@/lib/documents/office-template/check'
import { type FieldValues, fieldOf } from '@/lib/documents/office-template/fields'
import { pointsOf, type SummaryContent } from '@/lib/documents/summary-content'
import { composeSummary } from '@/lib/documents/summary-document'
import { sourceLine } from '@/lib/documents/summary-point'
import type { Words } from '@/lib/documents/summary-talk'

/** What a template is filled with for a summary; sources that the template has a place for are left out of the body. */
export function summaryFilling(
  template: Uint8Array,
  content: SummaryContent,
  words: Words,
): { document: Document; values: FieldValues } {
  const { author, lang, made, outline, sources } = content
  const placesSources = checkTemplate(template).placeholders.some(({ name }) => fieldOf(name) === 'sources')
  const document = composeSummary(placesSources ? { ...content, sources: [] } : content, words)
  const values: FieldValues = {
    title: content.title,
    unit: author.department ?? author.name,
    author: author.name,
    date: content.dateLabel,
    sources: sources.map((source) => sourceLine(source, lang, words)).join('\n'),
    subject: words.subjects[content.template],
    keywords: document.properties.keywords,
    pointCount: String(pointsOf(outline).length),
    madeBy: made.by,
    madeAt: made.atLabel,
  }
  return { document, values }
}
