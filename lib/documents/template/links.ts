import type { Element } from '@xmldom/xmldom'
import { addRelationships, type PackageParts, relationshipsOf } from '@/lib/documents/template/package'
import { namespace } from '@/lib/documents/template/xml'

type PackagePart = { parts: PackageParts; path: string }

/** Copies the hyperlink relationships of adopted elements to the part they now stand in. */
export function adoptLinks(roots: Element[], ours: PackagePart, template: PackagePart): void {
  const known = new Map(relationshipsOf(ours.parts, ours.path).map((one) => [one.id, one]))
  const elements = roots.flatMap((root) => [root, ...root.getElementsByTagNameNS(namespace.w, '*')])
  const links = elements.flatMap((element) => {
    const id = element.getAttributeNS(namespace.r, 'id')
    const target = id ? known.get(id) : undefined
    if (id && !target?.external) element.removeAttributeNS(namespace.r, 'id')
    return target?.external ? [{ element, target }] : []
  })
  if (links.length === 0) return
  const ids = addRelationships(
    template.parts,
    template.path,
    links.map(({ target }) => target),
  )
  for (const [at, { element }] of links.entries()) element.setAttributeNS(namespace.r, 'r:id', ids[at]!)
}
