import type { Element } from '@xmldom/xmldom'
import { type Parts, relate, relationshipsOf } from '@/lib/documents/office-template/package'
import { namespace } from '@/lib/documents/office-template/xml'

type Part = { parts: Parts; path: string }

/** Relates the addresses that elements taken over from a part of ours link to with the part they now stand in. */
export function adoptLinks(roots: Element[], ours: Part, template: Part): void {
  const known = new Map(relationshipsOf(ours.parts, ours.path).map((one) => [one.id, one]))
  for (const element of roots.flatMap((root) => [root, ...root.getElementsByTagNameNS(namespace.w, '*')])) {
    const id = element.getAttributeNS(namespace.r, 'id')
    if (!id) continue
    const target = known.get(id)
    if (target?.external)
      element.setAttributeNS(namespace.r, 'r:id', relate(template.parts, template.path, target))
    else element.removeAttributeNS(namespace.r, 'id')
  }
}
