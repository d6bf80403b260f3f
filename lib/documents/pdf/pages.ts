const pageStart = '<g class="typst-page"'
/** A4 in points. */
const size = { width: 595.28, height: 841.89 }

/** Splits the compiler's SVG, where all pages share one set of glyphs, into one SVG file for each page. */
export function splitPages(svg: string): string[] {
  const [head = '', ...pages] = svg.replace(/<\/svg>\s*$/, '').split(pageStart)
  const glyphs = new Map(
    head
      .slice(head.indexOf('<defs class="glyph">'), head.indexOf('</defs>'))
      .split(/(?=<(?:path|symbol|g|image) [^>]*?\bid=")/)
      .map((glyph) => [/\bid="([^"]+)"/.exec(glyph)?.[1] ?? '', compactGlyph(glyph)]),
  )
  return pages.map((page) => picture(stripInvisible(page.slice(page.indexOf('>'))), glyphs))
}

function picture(page: string, glyphs: Map<string, string>): string {
  const used = new Set<string>()
  // A blank is placed like a letter, but has no outline.
  const drawing = page.replace(/<use [^>]*href="#([^"]+)"[^>]*\/>/g, (use, id: string) => {
    const glyph = glyphs.get(id)
    if (glyph) used.add(glyph)
    return glyph ? use.replace(' y="0"', '') : ''
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}pt" height="${size.height}pt">` +
    `<rect width="100%" height="100%" fill="#fff"/><defs>${[...used].join('')}</defs><g${drawing}</svg>`
  )
}

/** Removes selectable text, link areas and labels. */
function stripInvisible(page: string): string {
  return page
    .replace(/<g transform="scale\(16,-16\)"><foreignObject.*?<\/foreignObject><\/g>/gs, '')
    .replace(/<a .*?<\/a>/gs, '')
    .replace(/<g [^>]*class="typst-content-hint"[^>]*><\/g>/g, '')
    .replace(/ (?:data-[a-z-]+|class)="[^"]*"/g, '')
}

function compactGlyph(glyph: string): string {
  return glyph.replace(/ class="[^"]*"/, '').replace(/ ?([MLQCZ]) ?/g, '$1')
}
