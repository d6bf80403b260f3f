import {
  type LayoutCheckResult,
  type LayoutRule,
  layoutMessages,
  parseLayout,
} from '@/lib/documents/layout-check/check'
import { correctLayout } from '@/lib/documents/layout-check/correction'
import { checkPageNumber, checkPageSides } from '@/lib/documents/layout-check/footer'
import {
  checkHeadingEnds,
  checkHeadingStyles,
  checkLevelMarks,
  checkLevelOrder,
} from '@/lib/documents/layout-check/headings'
import { checkIndent } from '@/lib/documents/layout-check/indents'
import {
  checkBlanks,
  checkEmphasis,
  checkEmptyParagraphs,
  checkMarkup,
} from '@/lib/documents/layout-check/markup'
import { toUnreadable, UnreadableDocument } from '@/lib/documents/layout-check/package'
import { checkCharacters, checkLines, checkMargins, checkPaper } from '@/lib/documents/layout-check/page'
import { checkDates, checkPairs, checkPunctuation } from '@/lib/documents/layout-check/punctuation'
import { checkSignaturePage, checkSignaturePlace } from '@/lib/documents/layout-check/signature'
import { checkTitleLines, checkTitlePlace } from '@/lib/documents/layout-check/title'
import { checkBodyFont, checkLevels, checkTitleFont } from '@/lib/documents/layout-check/typefaces'
import type { Locale } from '@/lib/i18n/locale'

export type { LayoutItem } from '@/lib/documents/layout-check/check'
export type { LayoutCheckResult }
export { UnreadableDocument }

const checks: LayoutRule[] = [
  checkPaper,
  checkMargins,
  checkLines,
  checkCharacters,
  checkTitleFont,
  checkTitlePlace,
  checkTitleLines,
  checkBodyFont,
  checkLevels,
  checkIndent,
  checkPageNumber,
  checkPageSides,
  checkPunctuation,
  checkPairs,
  checkHeadingStyles,
  checkLevelOrder,
  checkLevelMarks,
  checkHeadingEnds,
  checkDates,
  checkEmptyParagraphs,
  checkBlanks,
  checkEmphasis,
  checkMarkup,
  checkSignaturePage,
  checkSignaturePlace,
]

/**
 * Checks the layout of a .docx against GB/T 9704-2012; each result has the rule and the finding in `locale`
 * and up to five excerpts. Throws UnreadableDocument.
 */
export async function checkDocxLayout(
  docx: Uint8Array,
  locale: Locale = 'zh-CN',
): Promise<LayoutCheckResult[]> {
  const layout = await parseLayout(docx).catch((error) => Promise.reject(toUnreadable(error)))
  const wording = layoutMessages(locale)
  return checks.map((check) => check(layout, wording))
}

/** A check, and whether the corrected file passes it. */
export type ReviewedLayout = LayoutCheckResult & { correctable: boolean }

/**
 * Checks the layout of a .docx and says of each fault whether `correctDocxLayout` mends it. Throws
 * UnreadableDocument.
 */
export async function reviewDocxLayout(
  docx: Uint8Array,
  locale: Locale = 'zh-CN',
): Promise<ReviewedLayout[]> {
  const checks = await checkDocxLayout(docx, locale)
  if (checks.every(({ ok }) => ok)) return checks.map((check) => ({ ...check, correctable: false }))
  const corrected = await checkDocxLayout(await correctDocxLayout(docx), locale)
  return checks.map((check, at) => ({ ...check, correctable: !check.ok && corrected[at]!.ok }))
}

/**
 * Returns the .docx with page, grid, footers, heading styles, typefaces, lines, indents and widths of tables as
 * GB/T 9704-2012 sets them; no word of it changes. Throws UnreadableDocument.
 */
export function correctDocxLayout(docx: Uint8Array): Promise<Uint8Array> {
  return correctLayout(docx).catch((error) => Promise.reject(toUnreadable(error)))
}
