import type { Document as File, IContext, XmlComponent } from 'docx'
import { toXml, toXmlFile } from '@/lib/documents/word/xml'

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
