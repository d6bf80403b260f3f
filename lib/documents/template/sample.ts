import { type Document, type Level, paragraph, text } from '@/lib/documents/model'
import type { FieldValues } from '@/lib/documents/template-fields'
import { enTemplates, zhTemplates } from '@/lib/i18n/templates'

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
