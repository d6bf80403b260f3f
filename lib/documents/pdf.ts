import type { Document } from '@/lib/documents/model'
import { type Pages, type Typesetting, TypesettingError, typeset } from '@/lib/documents/pdf/typesetting'

/** `missing`: what no font has; it shows as □. `pages`: how many there are, for a brief that does not fit on one. */
export type PdfFile = { pdf: Uint8Array; missing: string[]; pages: number }

/**
 * The document as PDF in the layout of GB/T 9704-2012, tagged, with bookmarks and embedded subset fonts; the same document and
 * fonts give the same bytes. PDF/UA-1 (ISO 14289-1) where the whole document passes the compiler's check, tagged PDF 1.7 where it does not.
 * Synchronous: keeps the process busy until it is done. Throws a TypesettingError.
 */
export function writePdf(document: Document, options: Typesetting): PdfFile {
  const first = typeset(document, options, (pages) => ({
    pages: pages.set.numOfPages,
    ...accessible(pages, document),
  }))
  if ('pdf' in first) return { pdf: first.pdf, missing: [], pages: first.pages }
  const missing = missingIn(first.refused)
  return typeset(
    document,
    options,
    (pages) => {
      const again = accessible(pages, document)
      const pdf = 'pdf' in again ? again.pdf : plain(pages, document)
      return { pdf, missing, pages: pages.set.numOfPages }
    },
    missing,
  )
}

function accessible(pages: Pages, document: Document): { pdf: Uint8Array } | { refused: string } {
  try {
    return { pdf: exported(pages, document, 'ua-1') }
  } catch (error) {
    return { refused: String(error) }
  }
}

function plain(pages: Pages, document: Document): Uint8Array {
  try {
    return exported(pages, document)
  } catch (error) {
    throw new TypesettingError(String(error))
  }
}

function exported({ compiler, set }: Pages, { properties }: Document, pdfStandard?: 'ua-1'): Uint8Array {
  const creationTimestamp = Math.floor(properties.createdAt.getTime() / 1000)
  return new Uint8Array(compiler.pdf(set, { creationTimestamp, ...(pdfStandard ? { pdfStandard } : {}) }))
}

/** What the check of PDF/UA names as impossible to display; it writes text as Rust does. */
function missingIn(refused: string): string[] {
  const named = refused.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)
  const found = [...named].map(([, text = '']) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
  return [...new Set(found)].filter((text) => /[^ -~]/.test(text)).sort()
}
