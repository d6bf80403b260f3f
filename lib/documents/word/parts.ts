import type { Document as File, IContext, XmlComponent } from 'docx'
import { cleanText } from '@/lib/documents/clean'
import type { ChangeKind, Document } from '@/lib/documents/model'
import { plainTitle } from '@/lib/documents/title-lines'
import type { ChangeAuthor } from '@/lib/documents/tracked-changes'
import { latin, monospace, typeface } from '@/lib/documents/word/measures'
import { isoSeconds } from '@/lib/documents/word/runs'
import { offGrid } from '@/lib/documents/word/styles'

/** Parts that docx cannot write as needed: properties at a fixed time, font table with alternative names. */
export function customParts(
  { title, lang, properties }: Document,
  file: File,
): { path: string; data: string }[] {
  return [
    { path: 'word/styles.xml', data: stylesOffGrid(file) },
    ...(lang === 'zh-CN' ? [{ path: 'word/settings.xml', data: settingsWithPunctuation(file) }] : []),
    { path: 'docProps/core.xml', data: coreProperties(title, lang, properties) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]
}

/** Where marks of punctuation meet (”，) Word takes the blank between them out, as in every Chinese document. */
function settingsWithPunctuation(file: File): string {
  const context: IContext = { file, viewWrapper: file.Document, stack: [] }
  const written = toXmlFile(file.Settings.prepForXml(context) ?? {})
  return written.replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
}

/** LibreOffice rounds heights on the page grid up to whole lines, even exact heights. */
function stylesOffGrid(file: File): string {
  const context: IContext = { file, viewWrapper: file.Document, stack: [] }
  const written = toXmlFile(file.Styles.prepForXml(context) ?? {})
  return written.replace(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/g, (found, id) =>
    offGrid.has(id) ? found.replace('<w:spacing ', '<w:snapToGrid w:val="0"/><w:spacing ') : found,
  )
}

/** docx writes the time of packing; the same document must give the same bytes. */
function coreProperties(title: string, lang: Document['lang'], properties: Document['properties']): string {
  const { creator, description, subject, keywords, createdAt } = properties
  const at = `${createdAt.toISOString().slice(0, 19)}Z`
  const fields = [
    ['dc:title', plainTitle(title)],
    ['dc:subject', subject],
    ['dc:creator', creator],
    ['cp:keywords', keywords],
    ['dc:description', description],
    ['cp:lastModifiedBy', creator],
    ['cp:revision', '1'],
    ['dc:language', lang],
  ]
  const written = fields
    .map(([name, value]) => (value ? `<${name}>${escaped(cleanText(value))}</${name}>` : ''))
    .join('')
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`,
  )
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ')
  return `${declaration}<cp:coreProperties ${namespaces}>${written}${dates.join('')}</cp:coreProperties>`
}

/** A machine without 仿宋_GB2312 takes the typeface named beside it. */
const otherNames: Record<string, string> = {
  [typeface.title]: '小标宋体',
  [typeface.hei]: 'SimHei',
  [typeface.kai]: '楷体',
  [typeface.fangsong]: '仿宋',
  [typeface.song]: 'SimSun',
}

function fontTable(): string {
  const chinese = Object.values(typeface).map(
    (name) =>
      `<w:font w:name="${name}"><w:altName w:val="${otherNames[name]}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${name === typeface.kai || name === typeface.fangsong ? 'modern' : 'auto'}"/><w:pitch w:val="variable"/></w:font>`,
  )
  const other = `<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`
  const fixed = `<w:font w:name="${monospace}"><w:charset w:val="00"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>`
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return `${declaration}<w:fonts ${namespace}>${chinese.join('')}${other}${fixed}</w:fonts>`
}

/** A paragraph, a table or a control, and what is still done to its XML. */
export type BodyElement = { element: XmlComponent; finish?: (xml: string) => string }

/**
 * The main part of a file with this body, written piece by piece: docx would hold all objects at once, a
 * gigabyte at 10,000 comments. Also creates the file's lists and links.
 */
export function writeMainPart(file: File, body: Iterable<BodyElement>): string {
  const context: IContext = { file, viewWrapper: file.Document, stack: [] }
  const empty = toXmlFile(file.Document.View.prepForXml(context) ?? {})
  const listNumber = listNumbers(file)
  const written = [empty.slice(0, empty.indexOf('<w:body>') + '<w:body>'.length)]
  for (const { element, finish } of body) {
    const xml = toXml(element.prepForXml(context) ?? {}, listNumber)
    written.push(inOnePiece(finish ? finish(xml) : xml))
  }
  written.push(empty.slice(empty.lastIndexOf('<w:sectPr>')))
  return written.join('')
}

/** A text put together of many small ones keeps all of them until it is read; in one piece it takes a tenth. */
const inOnePiece = (text: string): string => Buffer.from(text).toString()

/** docx names a list by `{reference-instance}` until the file is packed; this gives its number as soon as it has one. */
function listNumbers(file: File): (id: string) => string {
  const numbers = new Map<string, string>()
  return (id) => {
    if (!id.startsWith('{')) return id
    if (!numbers.has(id))
      for (const { reference, instance, numId } of file.Numbering.ConcreteNumbering)
        numbers.set(`{${reference}-${instance}}`, String(numId))
    return numbers.get(id) ?? id
  }
}

/** What docx makes of an element before it is text: one name, its attributes under `_attr`, its children. */
type XmlNode = { [name: string]: unknown }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The text of an XML file with this root. */
function toXmlFile(root: XmlNode): string {
  return declaration + toXml(root)
}

/** An element as text; `value` may change what an attribute says. */
function toXml(node: XmlNode, value: (attribute: string) => string = (attribute) => attribute): string {
  let text = ''
  for (const name in node) {
    const inside = node[name]
    let attributes = ''
    let content = ''
    for (const one of Array.isArray(inside) ? inside : [inside]) {
      if (one === null || one === undefined) continue
      if (typeof one !== 'object') content += escaped(String(one))
      else if ('_attr' in one) attributes += attributesOf(one._attr as XmlNode, value)
      else content += toXml(one as XmlNode, value)
    }
    text += content ? `<${name}${attributes}>${content}</${name}>` : `<${name}${attributes}/>`
  }
  return text
}

function attributesOf(attributes: XmlNode, value: (attribute: string) => string): string {
  let text = ''
  for (const name in attributes) {
    const attribute = attributes[name]
    if (attribute !== undefined && attribute !== null)
      text += ` ${name}="${escapedAttribute(value(String(attribute)))}"`
  }
  return text
}

function escaped(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text
}

function escapedAttribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;')
}

const elements: Record<ChangeKind, 'w:ins' | 'w:del'> = { inserted: 'w:ins', deleted: 'w:del' }

/** Marks the XML of a whole paragraph or table as inserted or deleted (ECMA-376-1, 17.13.5); `nextId` numbers marks. */
export function trackElement(
  xml: string,
  change: ChangeKind,
  by: ChangeAuthor,
  nextId: () => number,
): string {
  const element = elements[change]
  const attributes = () =>
    ` w:id="${nextId()}" w:author="${escapedAttribute(by.author)}" w:date="${isoSeconds(by.at)}"`
  const mark = () => `<${element}${attributes()}/>`
  return xml
    .replaceAll('<w:pPr/>', '')
    .replace(/<w:tr>(<w:trPr>(.*?)<\/w:trPr>)?/g, (_, whole, inner = '') =>
      whole ? `<w:tr><w:trPr>${inner}${mark()}</w:trPr>` : `<w:tr><w:trPr>${mark()}</w:trPr>`,
    )
    .replace(/<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?/g, (_, inner = '') => {
      const [before, run = ''] = splitRunProperties(inner)
      return `<w:p><w:pPr>${before}<w:rPr>${mark()}${run}</w:rPr></w:pPr>`
    })
    .replace(
      /<w:r>.*?<\/w:r>/g,
      (run) => `<${element}${attributes()}>${asDeletedText(run, change)}</${element}>`,
    )
}

/** The properties of a paragraph without those of its mark, and these. */
function splitRunProperties(properties: string): [string, string?] {
  const found = /<w:rPr>(.*?)<\/w:rPr>$/.exec(properties)
  return found ? [properties.slice(0, found.index), found[1]] : [properties.replace(/<w:rPr\/>$/, '')]
}

function asDeletedText(run: string, change: ChangeKind): string {
  return change === 'deleted' ? run.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText') : run
}
