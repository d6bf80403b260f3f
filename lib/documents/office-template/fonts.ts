import { mainPart, type Parts, related, rootOf } from '@/lib/documents/office-template/package'
import { attribute, children, parseOwn, parseXml, writeXml } from '@/lib/documents/office-template/xml'

/** Adds our typefaces with their other names to a template's list of typefaces, for machines that lack them. */
export function adoptFonts(ours: Parts, template: Parts): void {
  const source = related(ours, mainPart(ours), 'fontTable')
  const path = related(template, mainPart(template), 'fontTable')
  if (source === undefined || path === undefined) return
  const to = parseXml(template.get(path))
  const known = new Set(children(rootOf(to), 'font').map((font) => attribute(font, 'name')))
  for (const font of children(rootOf(parseOwn(ours.get(source))), 'font'))
    if (!known.has(attribute(font, 'name'))) rootOf(to).appendChild(to.importNode(font, true))
  template.set(path, writeXml(to))
}
