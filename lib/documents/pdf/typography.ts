import type { Document } from '@/lib/documents/model'
import { families, latinFamilies, widestLatin } from '@/lib/documents/pdf/fonts'

/** Width of the type area of GB/T 9704-2012, 156 mm, in points. */
const width = (156 / 25.4) * 72
/** 225 mm over 22 lines, in points; a hair less, so that rounding never pushes the last line out. */
const officialPitch = (225 / 25.4 / 22) * 72 - 0.002

/** Type size and line pitch in points, from 3号 on the official grid down to 5号 for a long brief. */
const sizes = [
  { size: 16, pitch: officialPitch },
  { size: 16, pitch: 26 },
  { size: 15, pitch: 24 },
  { size: 14, pitch: 22 },
  { size: 13, pitch: 20 },
  { size: 12, pitch: 18 },
  { size: 11, pitch: 16.5 },
  { size: 10.5, pitch: 15 },
]

/** Page settings: `cell` is the width of a grid character in points, `tracking` its spacing in em. */
export type PdfTypography = ReturnType<typeof candidateTypographies>[number]

/** The whole characters of the title (2号 beside a body of 3号) that a line of this setting holds. */
export function pdfTitleWidth({ cell }: PdfTypography): number {
  return Math.floor(width / (1.375 * cell))
}

/**
 * The settings to try in turn: one for official pages, ever smaller ones for a brief. With `forWord` pages end as in
 * Word; a brief has sources below its quotes, Latin as wide as in LibreOffice and half a line to spare.
 */
export function candidateTypographies({ layout, lang }: Document, forWord: boolean) {
  const brief = layout === 'brief'
  const tried = brief ? sizes : sizes.slice(0, 1)
  const wordLatin = brief ? [widestLatin, ...latinFamilies[lang]] : latinFamilies.en
  const settings = {
    faces: families,
    latin: forWord ? wordLatin : latinFamilies[lang],
    forWord,
    footnotes: !(forWord && brief),
    /** Lines of the body that a line of the title takes. */
    titleLine: forWord && !brief ? 1 : 1.25,
    spareLines: forWord && brief ? 0.5 : 0,
  }
  return tried.map(({ size, pitch }) => {
    const cell = width / Math.round(width / size) - 0.001
    return { size, pitch, cell, tracking: cell / size - 1, ...settings }
  })
}
