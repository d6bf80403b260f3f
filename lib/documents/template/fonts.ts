import { type PackageParts, partOf, rootElement } from '@/lib/documents/template/package'
import {
  parsePartXml,
  parseTrustedXml,
  serializeXml,
  wordAttribute,
  wordChildren,
} from '@/lib/documents/template/xml'

/** Adds our typefaces with alternative names to a template's font table. */
export function adoptFonts(ours: PackageParts, template: PackageParts): void {
  const source = partOf(ours, 'fontTable')
  const path = partOf(template, 'fontTable')
  if (source === undefined || path === undefined) return
  const to = parsePartXml(template.get(path))
  const known = new Set(wordChildren(rootElement(to), 'font').map((font) => wordAttribute(font, 'name')))
  for (const font of wordChildren(rootElement(parseTrustedXml(ours.get(source))), 'font'))
    if (!known.has(wordAttribute(font, 'name'))) rootElement(to).appendChild(to.importNode(font, true))
  template.set(path, serializeXml(to))
}
