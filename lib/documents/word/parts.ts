import type { Document as File, IContext } from 'docx'
import { cleanText } from '@/lib/documents/clean'
import type { Document } from '@/lib/documents/model'
import { plainTitle } from '@/lib/documents/title-lines'
import { latin, monospace, typeface } from '@/lib/documents/word/measures'
import { offGrid } from '@/lib/documents/word/styles'
import { toXmlFile } from '@/lib/documents/word/xml'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

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
    .map(([name, value]) => (value ? `<${name}>${escaped(value)}</${name}>` : ''))
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

function escaped(value: string): string {
  return cleanText(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
