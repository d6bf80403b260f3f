import { relationshipsPath } from '@/lib/documents/ooxml'
import {
  contentTypes,
  type PackageParts,
  relatedPath,
  relationshipsOf,
} from '@/lib/documents/template/package'
import { namespace, parsePartXml, serializeXml, wordElements } from '@/lib/documents/template/xml'

const templateType = 'wordprocessingml.template.main+xml'

/**
 * Turns a filled template into a document of its own: our title, author and times, a .docx type, and no link
 * to the template it was made from.
 */
export function detachFromTemplate(template: PackageParts, ours: PackageParts): void {
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
