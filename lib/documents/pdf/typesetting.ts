import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { oneLine } from '@/lib/documents/clean'
import type { Document } from '@/lib/documents/model'
import { type Sheet, sheetOf } from '@/lib/documents/pdf/blocks'
import { type Look, looks } from '@/lib/documents/pdf/look'
import { visible } from '@/lib/documents/pdf/runs'
import { template } from '@/lib/documents/pdf/template'

/** `fonts`: paths of font files and folders, read by the compiler itself; fonts of the machine are known to it anyway. */
export type Typesetting = { fonts: string[] }

/** The pages could not be set; the message has the compiler's own words. */
export class TypesettingError extends Error {
  override name = 'TypesettingError'
}

/** A document set on pages, still in the compiler's memory. */
export type Pages = { compiler: NodeCompiler; set: NodeTypstDocument }

/**
 * Sets the document on pages and gives them to `use`; a brief in the largest type in which it keeps to one page, else in the
 * smallest. Characters in `without` show as □. Synchronous, and the compiler's caches are emptied at the end.
 * Throws a TypesettingError.
 */
export function typeset<T>(
  document: Document,
  { fonts }: Typesetting,
  use: (pages: Pages) => T,
  without: string[] = [],
): T {
  const compiler = compilerWith(fonts)
  try {
    const sheet = boxed(sheetOf(document), without)
    let set: NodeTypstDocument | undefined
    for (const look of looks(document)) {
      set = compile(compiler, document, sheet, look)
      if (set.numOfPages === 1) break
    }
    if (!set) throw new TypesettingError('nothing to set')
    return use({ compiler, set })
  } finally {
    compiler.evictCache(0)
  }
}

let known: { fonts: string; compiler: NodeCompiler } | undefined

/** Kept from one document to the next: every compiler reads the fonts anew, 60 MB that are given back late. */
function compilerWith(fonts: string[]): NodeCompiler {
  const key = fonts.join('\n')
  if (known?.fonts !== key)
    known = { fonts: key, compiler: NodeCompiler.create({ fontArgs: [{ fontPaths: fonts }] }) }
  return known.compiler
}

function compile(compiler: NodeCompiler, document: Document, sheet: string, look: Look): NodeTypstDocument {
  const inputs = { document: sheet, about: JSON.stringify(about(document)), look: JSON.stringify(look) }
  const result = compiler.compile({ mainFileContent: template, inputs })
  const set = result.result
  if (set) return set
  const words = result.takeError()?.shortDiagnostics.map(({ message }) => message) ?? []
  throw new TypesettingError(words.join('; ') || 'the compiler gave no pages')
}

function about({ title, properties }: Document) {
  const { creator, description, subject, keywords } = properties
  return {
    title: visible(oneLine(title)),
    author: visible(oneLine(creator)),
    description: visible(oneLine(description ?? subject ?? '')),
    keywords: visible(oneLine(keywords ?? ''))
      .split(/\s*[;；]\s*/)
      .filter(Boolean),
  }
}

/** Text in JSON is text still; no character of JSON's own syntax is ever missing from a font. */
function boxed(sheet: Sheet, without: string[]): string {
  return without.reduce((json, missing) => json.replaceAll(missing, '□'), JSON.stringify(sheet))
}
