import {
  type LayoutCheckResult,
  type LayoutMessages,
  layoutMessages,
  type ParsedLayout,
  parseLayout,
} from '@/lib/documents/layout-check/check'
import { checkPageNumber, checkPageSides } from '@/lib/documents/layout-check/footer'
import { checkCharacters, checkLines, checkMargins, checkPaper } from '@/lib/documents/layout-check/page'
import {
  checkHeadingStyles,
  checkIndent,
  checkLevelOrder,
  checkPunctuation,
} from '@/lib/documents/layout-check/structure'
import { checkBodyFont, checkLevels, checkTitleFont } from '@/lib/documents/layout-check/typefaces'
import { toUnreadable, UnreadableDocument } from '@/lib/documents/layout-check/unreadable'
import type { Locale } from '@/lib/i18n/locale'

export type { LayoutItem } from '@/lib/documents/layout-check/check'
export type { LayoutCheckResult }
export { UnreadableDocument }

const checks: ((layout: ParsedLayout, wording: LayoutMessages) => LayoutCheckResult)[] = [
  checkPaper,
  checkMargins,
  checkLines,
  checkCharacters,
  checkTitleFont,
  checkBodyFont,
  checkLevels,
  checkIndent,
  checkPageNumber,
  checkPageSides,
  checkPunctuation,
  checkHeadingStyles,
  checkLevelOrder,
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
