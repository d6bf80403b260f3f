import { DOMParser } from '@xmldom/xmldom'
import mammoth from 'mammoth'

/** The text of a Word file by mammoth, one line per block, footnotes last; `messages` are its warnings. */
export async function readDocx(file: Uint8Array): Promise<{ text: string; messages: unknown[] }> {
  const input = { buffer: Buffer.from(file) }
  const { value } = await mammoth.convertToHtml(input)
  const { messages } = await mammoth.extractRawText(input)
  const lined = value.replace(/<\/(p|h\d|li|td|th)>|<br \/>/g, '$&\n')
  const page = new DOMParser().parseFromString(`<main>${lined}</main>`, 'text/html')
  return { text: page.documentElement?.textContent ?? '', messages }
}
