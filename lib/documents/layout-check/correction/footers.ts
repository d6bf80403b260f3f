import { layoutMessages, type ParsedLayout } from '@/lib/documents/layout-check/check'
import {
  addChild,
  ensureChild,
  isStrict,
  officeNamespace,
  removeChildren,
  setAttributes,
} from '@/lib/documents/layout-check/correction/edit'
import { checkPageNumber, checkPageSides } from '@/lib/documents/layout-check/footer'
import type { WordPackage } from '@/lib/documents/layout-check/package'
import { requiredPageNumber, requiredTypefaces } from '@/lib/documents/layout-check/standard'
import {
  attributeValue,
  childElement,
  childElements,
  descendants,
  type Element,
  localName,
} from '@/lib/documents/layout-check/xml'
import { PackageError, relationshipsPath, writeXml } from '@/lib/documents/ooxml'

/**
 * Puts — 1 — into the footers of all pages, odd right and even left, where it is not. Footers with other words than a
 * page number, or with pictures, stay as they are. Answers with the paths of the parts it changed.
 */
export function correctFooters(layout: ParsedLayout): string[] {
  const wording = layoutMessages('zh-CN')
  if (checkPageNumber(layout, wording).ok && checkPageSides(layout, wording).ok) return []
  const footers = layout.sections.flatMap(({ footers }) => [footers.odd ?? [], footers.even ?? []].flat())
  if (!footers.every(isPageNumberAlone)) return []
  const { word } = layout
  const sectPrs = layout.sections.flatMap(({ element }) => element ?? [])
  const sections = sectPrs.length > 0 ? sectPrs : [ensureChild(word.body, 'sectPr')]
  const ids = (['default', 'even'] as const).map((type) => ({
    type,
    id: addPart(word, 'footer', footerXml(word, type === 'even' ? 'left' : 'right')),
  }))
  sections.forEach((sectPr, at) => {
    for (const one of childElements(sectPr, 'footerReference'))
      if (attributeValue(one, 'type') !== 'first') sectPr.removeChild(one)
    // Later sections take over the footers of the first.
    if (at === 0) for (const { type, id } of ids) addReference(sectPr, 'footerReference', type, id)
    repeatHeader(sectPr)
    const margins = childElement(sectPr, 'pgMar')
    if (margins) setAttributes(margins, { footer: requiredPageNumber.fromEdge })
    withoutDashes(sectPr)
  })
  return setTwoSided(word)
}

/** Words such as 第 页 共 and dashes belong to a page number. */
const beside = /^[\s\d第页共/\\—―–\-·.]*$/

function isPageNumberAlone(footer: Element): boolean {
  let text = ''
  for (const element of descendants(footer, (name) => name === 'Fallback')) {
    const name = localName(element)
    if (name === 'pic' || name === 'imagedata' || name === 'object' || name === 'tbl') return false
    if (name === 't') text += element.textContent ?? ''
  }
  return beside.test(text)
}

/** The pages of even number take the header of the others, which they would lose. */
function repeatHeader(sectPr: Element): void {
  const headers = childElements(sectPr, 'headerReference')
  const of = (type: string) => headers.find((one) => (attributeValue(one, 'type') ?? 'default') === type)
  const id = attributeValue(of('default'), 'id')
  if (id !== undefined && !of('even')) addReference(sectPr, 'headerReference', 'even', id)
}

/** Word's own format - 1 - would stand within the dashes. */
function withoutDashes(sectPr: Element): void {
  const numbers = childElement(sectPr, 'pgNumType')
  if (attributeValue(numbers, 'fmt') === 'numberInDash') setAttributes(numbers!, { fmt: undefined })
}

function addReference(sectPr: Element, name: string, type: string, id: string): void {
  const reference = addChild(sectPr, name)
  setAttributes(reference, { type })
  reference.setAttributeNS(`${officeNamespace(sectPr)}/relationships`, 'r:id', id)
}

function setTwoSided(word: WordPackage): string[] {
  const path = word.relationships.find(({ kind }) => kind === 'settings')?.target
  const settings = path && word.open(path)
  if (!settings) {
    addPart(word, 'settings', `<w:settings ${namespaces(word)}><w:evenAndOddHeaders/></w:settings>`)
    return []
  }
  removeChildren(settings, 'evenAndOddHeaders')
  ensureChild(settings, 'evenAndOddHeaders')
  return [path]
}

function namespaces({ body }: WordPackage): string {
  return `xmlns:w="${body.namespaceURI}"`
}

function footerXml(word: WordPackage, side: 'left' | 'right'): string {
  const { line, inset } = requiredPageNumber
  const { names, size } = requiredTypefaces.pageNumber
  const strict = isStrict(word.body)
  const sideName = { left: strict ? 'start' : 'left', right: strict ? 'end' : 'right' }
  const other = side === 'left' ? sideName.right : sideName.left
  const font = ['ascii', 'hAnsi', 'cs', 'eastAsia'].map((one) => `w:${one}="${names[0]}"`).join(' ')
  const look =
    `<w:rPr><w:rFonts ${font}/><w:b w:val="0"/><w:spacing w:val="0"/><w:w w:val="100"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
  const run = (content: string) => `<w:r>${look}${content}</w:r>`
  const field = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`)
  return (
    `<w:ftr ${namespaces(word)}><w:p><w:pPr><w:snapToGrid w:val="0"/>` +
    `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>` +
    `<w:ind w:${sideName[side]}="${inset}" w:${other}="0" w:firstLineChars="0" w:firstLine="0"/>` +
    `<w:jc w:val="${sideName[side]}"/></w:pPr>` +
    run('<w:t xml:space="preserve">— </w:t>') +
    field('begin') +
    run('<w:instrText>PAGE</w:instrText>') +
    field('separate') +
    run('<w:t>1</w:t>') +
    field('end') +
    run('<w:t xml:space="preserve"> —</w:t>') +
    '</w:p></w:ftr>'
  )
}

const contentTypes = '[Content_Types].xml'
const noRelationships = new TextEncoder().encode(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
)
const typePrefix = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** Adds a part of a kind such as `footer` beside the main part, and answers with the id of its relationship. */
function addPart(word: WordPackage, kind: string, xml: string): string {
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
