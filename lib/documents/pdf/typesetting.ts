import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { oneLine } from '@/lib/documents/clean'
import type { Document } from '@/lib/documents/model'
import { type PdfDocument, toPdfDocument } from '@/lib/documents/pdf/blocks'
import { visibleText } from '@/lib/documents/pdf/runs'
import { candidateTypographies, type PdfTypography, pdfTitleWidth } from '@/lib/documents/pdf/typography'
import { plainTitle } from '@/lib/documents/title-lines'

/**
 * `fonts`: paths of font files and folders; the compiler also finds the fonts of the machine. `attachment`: an HTML file
 * that goes with the PDF, inside it; PDF/A-2a takes none.
 */
export type TypesettingOptions = { fonts: string[]; attachment?: { name: string; html: string } }

/** Below the folder that the program runs from. The compiler reads it; a document only ever comes in as data. */
export const mainFile = 'lib/documents/pdf/typst/page.typ'

/** Thrown where the compiler fails; the message is the compiler's. */
export class TypesettingError extends Error {
  override name = 'TypesettingError'
}

/** A document set on pages, still in the compiler's memory. */
export type TypesetPages = { compiler: NodeCompiler; set: NodeTypstDocument; look: PdfTypography }

/**
 * Typesets the document and passes the pages to `use`; a brief takes the largest type that fits one page.
 * Characters in `without` show as □. Synchronous. Throws a TypesettingError.
 */
export function typeset<T>(
  document: Document,
  { fonts, attachment }: TypesettingOptions,
  use: (pages: TypesetPages) => T,
  { without = [], forWord = false }: { without?: string[]; forWord?: boolean } = {},
): T {
  const compiler = compilerWith(fonts)
  try {
    let pages: TypesetPages | undefined
    for (const look of candidateTypographies(document, forWord)) {
      const json = boxMissingGlyphs(toPdfDocument(document, pdfTitleWidth(look)), without)
      pages = { compiler, look, set: compile(compiler, document, json, look, attachment) }
      if (pages.set.numOfPages === 1) break
    }
    if (!pages) throw new TypesettingError('nothing to set')
    return use(pages)
  } finally {
    compiler.evictCache(0)
  }
}

let cached: { fonts: string; compiler: NodeCompiler } | undefined

/** Kept from one document to the next: every compiler reads the fonts anew, 60 MB that are given back late. */
function compilerWith(fonts: string[]): NodeCompiler {
  const key = fonts.join('\n')
  if (cached?.fonts !== key)
    cached = { fonts: key, compiler: NodeCompiler.create({ fontArgs: [{ fontPaths: fonts }] }) }
  return cached.compiler
}

function compile(
  compiler: NodeCompiler,
  document: Document,
  json: string,
  look: PdfTypography,
  attachment: TypesettingOptions['attachment'],
): NodeTypstDocument {
  const inputs = {
    document: json,
    about: JSON.stringify(toMetadata(document)),
    look: JSON.stringify(look),
    ...(attachment ? { attached: attachment.html, attachedName: attachment.name } : {}),
  }
  const result = compiler.compile({ mainFilePath: mainFile, inputs })
  const set = result.result
  if (set) return set
  const words = result.takeError()?.shortDiagnostics.map(({ message }) => message) ?? []
  throw new TypesettingError(words.join('; ') || 'the compiler gave no pages')
}

function toMetadata({ title, properties }: Document) {
  const { creator, description, subject, keywords } = properties
  return {
    title: visibleText(plainTitle(title)),
    author: visibleText(oneLine(creator)),
    description: visibleText(oneLine(description ?? subject ?? '')),
    keywords: visibleText(oneLine(keywords ?? ''))
      .split(/\s*[;；]\s*/)
      .filter(Boolean),
  }
}

/** Text in JSON is text still; no character of JSON's own syntax is ever missing from a font. */
function boxMissingGlyphs(json: PdfDocument, without: string[]): string {
  return without.reduce((json, missing) => json.replaceAll(missing, '□'), JSON.stringify(json))
}
