import { writeDocx } from '@/lib/documents/docx'
import type { Document } from '@/lib/documents/model'
import { fillBody } from '@/lib/documents/office-template/body'
import { type Check, checkTemplate } from '@/lib/documents/office-template/check'
import { TemplateError } from '@/lib/documents/office-template/fault'
import { type Field, type FieldValues, fieldOf } from '@/lib/documents/office-template/fields'
import { asOurs } from '@/lib/documents/office-template/ours'
import { mainPart, readParts, writeParts } from '@/lib/documents/office-template/package'
import { paragraphText, placeholdersIn } from '@/lib/documents/office-template/placeholders'
import { textParts } from '@/lib/documents/office-template/scan'
import { fillParagraph } from '@/lib/documents/office-template/values'
import { all, parseXml, writeXml } from '@/lib/documents/office-template/xml'

/**
 * The office's own template with our content: each placeholder gives way to its value, {{正文}} to the body of the document
 * in official formatting. All else stays as it is, parts without placeholders byte for byte. A template with faults is
 * a TemplateError that names them; the same template and document give the same bytes.
 */
export async function fillTemplate(
  template: Uint8Array,
  document: Document,
  values: FieldValues,
): Promise<Uint8Array> {
  const check = checkTemplate(template)
  if (check.faults.length > 0) throw new TemplateError(check.faults)
  const parts = readParts(template)
  const ours = readParts(await writeDocx(withoutTwice(document, check)))
  const main = mainPart(parts)
  for (const { path } of textParts(parts)) {
    const part = parseXml(parts.get(path))
    const asking = all(part, 'p').filter((one) => placeholdersIn(paragraphText(one).text).length > 0)
    if (asking.length === 0) continue
    for (const paragraph of asking) fillParagraph(paragraph, values)
    if (path === main) fillBody(part, ours, parts)
    parts.set(path, writeXml(part))
  }
  asOurs(parts, ours)
  return writeParts(parts)
}

const signing: (Field | undefined)[] = ['unit', 'author', 'date']

/** Who signs and when stands once: where the template has a place for it, the body leaves it out. */
function withoutTwice(document: Document, { placeholders }: Check): Document {
  const signed = placeholders.some(({ name }) => signing.includes(fieldOf(name)))
  const blocks = signed ? document.blocks.filter(({ kind }) => kind !== 'signature') : document.blocks
  return { ...document, blocks }
}
