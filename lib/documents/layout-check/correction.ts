import { parseLayout } from '@/lib/documents/layout-check/check'
import { correctFooters } from '@/lib/documents/layout-check/correction/footers'
import { correctParagraphs } from '@/lib/documents/layout-check/correction/paragraphs'
import { correctSections } from '@/lib/documents/layout-check/correction/sections'
import { correctHeadingStyles } from '@/lib/documents/layout-check/correction/styles'
import { correctTables } from '@/lib/documents/layout-check/correction/tables'
import { writeXml, zipParts } from '@/lib/documents/ooxml'

/**
 * Returns the document with page, grid, footers, heading styles, typefaces, lines, indents and widths of tables of
 * GB/T 9704-2012; words and correct formatting stay. Throws UnreadableDocument or PackageError.
 */
export async function correctLayout(docx: Uint8Array): Promise<Uint8Array> {
  const layout = await parseLayout(docx)
  const { word } = layout
  const footers = correctFooters(layout)
  const { layout: corrected, keepsGrid } = correctSections(layout)
  const hasWideSections = corrected.sections.some(({ width, height }) => width > height)
  if (!hasWideSections) correctTables(word.body)
  correctParagraphs(corrected, keepsGrid, correctHeadingStyles(corrected))
  const styles = word.relationships.filter(({ kind }) => kind === 'styles').map(({ target }) => target)
  for (const path of [word.path, ...styles, ...footers]) {
    const root = word.open(path)
    if (root) word.parts.set(path, writeXml(root))
  }
  return zipParts(word.parts)
}
