import type { Document } from '@/lib/documents/model'
import { relationshipsPath, zipParts } from '@/lib/documents/ooxml'
import { fillBody } from '@/lib/documents/template/body'
import { checkTemplate, type TemplateCheck } from '@/lib/documents/template/check'
import { TemplateError, type TemplateFault } from '@/lib/documents/template/fault'
import {
  contentTypes,
  mainPartPath,
  type PackageParts,
  readParts,
  relatedPath,
  relationshipsOf,
} from '@/lib/documents/template/package'
import {
  fillParagraph,
  paragraphText,
  parsePlaceholders,
  textParts,
} from '@/lib/documents/template/placeholders'
import { namespace, parsePartXml, serializeXml, wordElements } from '@/lib/documents/template/xml'
import { type FieldValues, fieldOf, type OfficeTemplateField } from '@/lib/documents/template-fields'
import { plainTitle } from '@/lib/documents/title-lines'
import { writeDocx } from '@/lib/documents/word'

export { sampleTemplateInput, summaryTemplateInput } from '@/lib/documents/template/summary-input'
export { checkTemplate, TemplateError, type TemplateFault }

/**
 * Fills a template: each placeholder with its value, {{正文}} with the body in official formatting; other parts
 * stay byte for byte. Throws a TemplateError for a template with faults.
 */
export async function fillTemplate(
  template: Uint8Array,
  document: Document,
  values: FieldValues,
): Promise<Uint8Array> {
  const check = await checkTemplate(template)
  // A template taken in before single braces were named still prints them.
  const faults = check.faults.filter(({ code }) => code !== 'single-brace')
  if (faults.length > 0) throw new TemplateError(faults)
  const parts = await readParts(template)
  const ours = await readParts(await writeDocx(withoutDuplicateSignature(document, check)))
  const main = mainPartPath(parts)
  const shown = { ...values, ...(values.title ? { title: plainTitle(values.title) } : {}) }
  for (const { path } of textParts(parts)) {
    const part = parsePartXml(parts.get(path))
    const withPlaceholders = wordElements(part, 'p').filter(
      (one) => parsePlaceholders(paragraphText(one).text).length > 0,
    )
    if (withPlaceholders.length === 0) continue
    const signing = withPlaceholders.filter((one) =>
      parsePlaceholders(paragraphText(one).text).some(({ name }) => signatureFields.includes(fieldOf(name))),
    )
    for (const paragraph of withPlaceholders) fillParagraph(paragraph, shown)
    if (path === main) fillBody(part, ours, parts, signing)
    parts.set(path, serializeXml(part))
  }
  detachFromTemplate(parts, ours)
  return zipParts(parts)
}

const signatureFields: (OfficeTemplateField | undefined)[] = ['unit', 'author', 'date']

/** Leaves the signature out of the body where the template has a placeholder for it. */
function withoutDuplicateSignature(document: Document, { placeholders }: TemplateCheck): Document {
  const signed = placeholders.some(({ name }) => signatureFields.includes(fieldOf(name)))
  const blocks = signed ? document.blocks.filter(({ kind }) => kind !== 'signature') : document.blocks
  return { ...document, blocks }
}

const templateType = 'wordprocessingml.template.main+xml'

/**
 * Turns a filled template into a document of its own: our title, author and times, a .docx type, and no link
 * to the template it was made from.
 */
function detachFromTemplate(template: PackageParts, ours: PackageParts): void {
  const [path, source] = [
    relatedPath(template, '', 'core-properties'),
    relatedPath(ours, '', 'core-properties'),
  ]
  if (path !== undefined && source !== undefined) template.set(path, ours.get(source)!)
  removeAttachedTemplate(template)
  const types = parsePartXml(template.get(contentTypes))
  const named = [...types.getElementsByTagNameNS(namespace.types, '*')].filter((one) =>
    one.getAttribute('ContentType')?.endsWith(templateType),
  )
  for (const one of named)
    one.setAttribute(
      'ContentType',
      one.getAttribute('ContentType')!.replace('template.main', 'document.main'),
    )
  if (named.length > 0) template.set(contentTypes, serializeXml(types))
}

/** Any part may name the template, though by the standard settings alone do; its address shows a disk of the office. */
function removeAttachedTemplate(template: PackageParts): void {
  for (const path of [...template.keys()]) {
    const tied = relationshipsOf(template, path).filter(({ kind }) => kind === 'attachedTemplate')
    if (tied.length === 0) continue
    const part = parsePartXml(template.get(path))
    for (const element of wordElements(part, 'attachedTemplate')) element.parentNode!.removeChild(element)
    template.set(path, serializeXml(part))
    const rels = parsePartXml(template.get(relationshipsPath(path)))
    for (const element of [...rels.getElementsByTagNameNS(namespace.relationships, 'Relationship')])
      if (tied.some(({ id }) => id === element.getAttribute('Id'))) element.parentNode!.removeChild(element)
    template.set(relationshipsPath(path), serializeXml(rels))
  }
}
