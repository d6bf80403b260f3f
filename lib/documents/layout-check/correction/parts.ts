import { officeNamespace } from '@/lib/documents/layout-check/correction/edit'
import type { WordPackage } from '@/lib/documents/layout-check/package'
import { attributeValue, childElements, type Element } from '@/lib/documents/layout-check/xml'
import { PackageError, relationshipsPath, writeXml } from '@/lib/documents/ooxml'

const contentTypes = '[Content_Types].xml'
const noRelationships = new TextEncoder().encode(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
)
const typePrefix = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** Adds a part of a kind such as `footer` beside the main part, and answers with the id of its relationship. */
export function addPart(word: WordPackage, kind: string, xml: string): string {
  const { parts, path } = word
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  let number = 1
  while (parts.has(`${folder}${kind}${number}.xml`)) number += 1
  const name = `${kind}${number}.xml`
  parts.set(
    folder + name,
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  )
  addOverride(word, `/${folder}${name}`, `${typePrefix}${kind}+xml`)
  return addRelationship(word, `${officeNamespace(word.body)}/relationships/${kind}`, name)
}

function addRelationship(word: WordPackage, type: string, target: string): string {
  const path = relationshipsPath(word.path)
  if (!word.parts.has(path)) word.parts.set(path, noRelationships)
  const root = rootOf(word, path)
  const ids = new Set(childElements(root, 'Relationship').map((one) => attributeValue(one, 'Id')))
  let number = ids.size + 1
  while (ids.has(`rId${number}`)) number += 1
  const relationship = root.ownerDocument!.createElementNS(root.namespaceURI, named(root, 'Relationship'))
  for (const [name, value] of Object.entries({ Id: `rId${number}`, Type: type, Target: target }))
    relationship.setAttribute(name, value)
  root.appendChild(relationship)
  word.parts.set(path, writeXml(root))
  return `rId${number}`
}

function addOverride(word: WordPackage, partName: string, contentType: string): void {
  const root = rootOf(word, contentTypes)
  const override = root.ownerDocument!.createElementNS(root.namespaceURI, named(root, 'Override'))
  override.setAttribute('PartName', partName)
  override.setAttribute('ContentType', contentType)
  root.appendChild(override)
  word.parts.set(contentTypes, writeXml(root))
}

function rootOf(word: WordPackage, path: string): Element {
  const root = word.open(path)
  if (!root) throw new PackageError('broken')
  return root
}

function named({ prefix }: Element, name: string): string {
  return prefix ? `${prefix}:${name}` : name
}
