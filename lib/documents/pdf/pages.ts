import type { Document } from '@/lib/documents/model'
import { type Typesetting, typeset } from '@/lib/documents/pdf/typesetting'

/**
 * The pages of the PDF as pictures for a preview, one whole SVG file each: outlines of letters alone, no text, links, styles
 * or scripts, and of the letters only those of the page. Synchronous. Throws a TypesettingError.
 */
export function writePages(document: Document, options: Typesetting): string[] {
  return typeset(document, options, ({ compiler, set }) => separate(compiler.svg(set)))
}

const pageStart = '<g class="typst-page"'
/** A4 in points. */
const size = { width: 595.28, height: 841.89 }

/** The compiler draws all pages below one another, with the letters of all of them in front. */
function separate(svg: string): string[] {
  const [head = '', ...pages] = svg.replace(/<\/svg>\s*$/, '').split(pageStart)
  const letters = new Map(
    head
      .slice(head.indexOf('<defs class="glyph">'), head.indexOf('</defs>'))
      .split(/(?=<(?:path|symbol|g|image) [^>]*?\bid=")/)
      .map((letter) => [/\bid="([^"]+)"/.exec(letter)?.[1] ?? '', slim(letter)]),
  )
  return pages.map((page) => picture(bare(page.slice(page.indexOf('>'))), letters))
}

function picture(page: string, letters: Map<string, string>): string {
  const used = new Set<string>()
  // A blank is placed like a letter, but has no outline.
  const drawing = page.replace(/<use [^>]*href="#([^"]+)"[^>]*\/>/g, (use, id: string) => {
    const letter = letters.get(id)
    if (letter) used.add(letter)
    return letter ? use.replace(' y="0"', '') : ''
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}pt" height="${size.height}pt">` +
    `<rect width="100%" height="100%" fill="#fff"/><defs>${[...used].join('')}</defs><g${drawing}</svg>`
  )
}

/** What a picture needs not: text to be selected, areas of links, names of parts. */
function bare(page: string): string {
  return page
    .replace(/<g transform="scale\(16,-16\)"><foreignObject.*?<\/foreignObject><\/g>/gs, '')
    .replace(/<a .*?<\/a>/gs, '')
    .replace(/<g [^>]*class="typst-content-hint"[^>]*><\/g>/g, '')
    .replace(/ (?:data-[a-z-]+|class)="[^"]*"/g, '')
}

function slim(letter: string): string {
  return letter.replace(/ class="[^"]*"/, '').replace(/ ?([MLQCZ]) ?/g, '$1')
}
