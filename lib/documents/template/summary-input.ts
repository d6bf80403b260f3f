import { type Document, type Level, paragraph, text } from '@/lib/documents/model'
import { sourceLine } from '@/lib/documents/source-line'
import { composeSummary } from '@/lib/documents/summary'
import { type Particulars, pointsOf, type SummaryContent } from '@/lib/documents/summary-content'
import { checkTemplate } from '@/lib/documents/template/check'
import {
  type FieldValues,
  fieldOf,
  type HeadField,
  headFields,
  type OfficeTemplateField,
  particularTemplateFields,
} from '@/lib/documents/template-fields'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { enTemplates, zhTemplates } from '@/lib/i18n/templates'

/**
 * The document and the field values of a summary, and the head fields for which the template has no placeholder.
 * Sources and receivers go into their placeholders where the template has them, else into the body.
 */
export async function summaryTemplateInput(
  template: Uint8Array,
  content: SummaryContent,
  messages: DocumentMessages,
): Promise<{ document: Document; values: FieldValues; unplaced: HeadField[] }> {
  const { author, lang, made, outline, particulars, sources } = content
  const { placeholders } = await checkTemplate(template)
  const placed = new Set(placeholders.map(({ name }) => fieldOf(name)))
  const inBody = {
    ...content,
    ...(placed.has('sources') ? { sources: [] } : {}),
    particulars: withoutFields(particulars, placed),
  }
  const document = composeSummary(inBody, messages, { provenance: false })
  const values: FieldValues = {
    title: content.title,
    unit: particulars.unit ?? author.name,
    author: particulars.signatory ?? author.name,
    date: content.dateLabel,
    ...Object.fromEntries(particularTemplateFields.map((field) => [field, particulars[field]?.trim()])),
    sources: sources.map((source) => sourceLine(source, lang, messages)).join('\n'),
    subject: messages.subjects[content.template],
    keywords: document.properties.keywords,
    pointCount: String(pointsOf(outline).length),
    madeBy: made.by,
    madeAt: made.atLabel,
  }
  const unplaced = headFields.filter((field) => particulars[field]?.trim() && !placed.has(field))
  return { document, values, unplaced }
}

/** The particulars that have no place of their own in a template. */
function withoutFields(particulars: Particulars, placed: Set<OfficeTemplateField | undefined>): Particulars {
  const moved: string[] = particularTemplateFields.filter((field) => placed.has(field))
  return Object.fromEntries(Object.entries(particulars).filter(([field]) => !moved.includes(field)))
}

/** Content for a test print: every field, and a body with every kind of block. */
export function sampleTemplateInput(lang: Document['lang']): { document: Document; values: FieldValues } {
  const {
    opening,
    headings,
    paragraph: body,
    quote,
    source,
    items,
    caption,
    header,
    row,
    ...values
  } = (lang === 'en' ? enTemplates : zhTemplates).sample
  const document: Document = {
    title: values.title,
    lang,
    layout: 'official',
    // One print is like the next.
    properties: { creator: values.author, createdAt: new Date('2024-02-20T01:30:00Z') },
    blocks: [
      paragraph(text(opening)),
      ...headings.flatMap((title, at) => [
        { kind: 'heading' as const, level: (at + 1) as Level, text: title, number: true },
        paragraph(text(body)),
      ]),
      { kind: 'quote', text: quote, source },
      { kind: 'list', ordered: true, items: items.map((item) => [paragraph(text(item))]) },
      { kind: 'list', ordered: false, items: items.map((item) => [paragraph(text(item))]) },
      { kind: 'table', caption, header, rows: [row] },
      { kind: 'signature', unit: values.unit, date: values.date },
    ],
  }
  return { document, values: { ...values, pointCount: '3' } }
}
