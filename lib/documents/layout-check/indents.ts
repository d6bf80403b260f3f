import {
  type LayoutCheckResult,
  type LayoutMessages,
  mostCommon,
  type ParsedLayout,
  toExcerpts,
} from '@/lib/documents/layout-check/check'
import type { OutlineEntry } from '@/lib/documents/layout-check/outline'
import type { LayoutParagraph } from '@/lib/documents/layout-check/paragraphs'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/** How far (characters) an indent may be off two. */
const slack = 0.2

/** The first line of body and levels two characters in, by the paragraph's indent and not by blanks. */
export function checkIndent(
  { outline }: ParsedLayout,
  { messages, formatMessage }: LayoutMessages,
): LayoutCheckResult {
  const found = outline
    .filter(({ kind }) => kind === 'body' || kind === 'level')
    .map(({ paragraph }) => ({ paragraph, value: indentOf(paragraph), weight: 1 }))
  const wrong = found.filter(({ value }) => Math.abs(value - 2) > slack)
  const count = mostCommon(wrong.length > 0 ? wrong : found)
  return {
    item: 'indent',
    ok: found.length > 0 && wrong.length === 0,
    wanted: messages.twoCharacters,
    found: count === undefined ? messages.none : formatMessage(messages.indentOf, { count }),
    ...toExcerpts(wrong.map(({ paragraph }) => paragraph)),
  }
}

/** Characters, to a tenth; what is said in characters goes before what is said in lengths. */
function indentOf({ format, runs }: LayoutParagraph): number {
  const size = (runs[0]?.format.size ?? 32) * 10
  const characters = format.firstLineChars ? format.firstLineChars / 100 : (format.firstLine ?? 0) / size
  return Math.round((characters + (format.left ?? 0) / size) * 10) / 10
}

/** Half-width , : ; ! ? ( ) with Chinese on both sides (GB/T 15834 wants them full-width). */
export function checkPunctuation(
  { paragraphs }: ParsedLayout,
  { messages, formatMessage }: LayoutMessages,
): LayoutCheckResult {
  const counts = paragraphs.map((paragraph) => halfWidth(paragraph.text))
  const count = counts.reduce((sum, one) => sum + one, 0)
  return {
    item: 'punctuation',
    ok: count === 0,
    wanted: messages.punctuationWanted,
    found: count === 0 ? messages.allRight : formatMessage(messages.halfWidth, { count }),
    ...toExcerpts(paragraphs.filter((_, at) => counts[at]! > 0)),
  }
}

const chineseSide = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFF1F“”‘’]/u

function halfWidth(text: string): number {
  const [chars, wide] = [[...text], [...fullWidthPunctuation(text)]]
  const beside = (at: number) => at < 0 || at >= chars.length || chineseSide.test(wide[at]!)
  return chars.filter((char, at) => char !== wide[at] && beside(at - 1) && beside(at + 1)).length
}

/** Beyond this (code units) a marked paragraph is a sentence of the text, not a heading. */
const longestHeading = 60

/** Paragraphs marked 一、 or (一) are headings of that level for Word, so that its navigation and contents find them. */
export function checkHeadingStyles(
  { outline }: ParsedLayout,
  { messages, formatMessage }: LayoutMessages,
): LayoutCheckResult {
  const marked = outline.filter(
    ({ level = 9, number, paragraph }) =>
      level <= 2 && (number !== undefined || paragraph.listed) && paragraph.text.length <= longestHeading,
  )
  const wrong = marked.filter(({ level, paragraph }) => paragraph.format.outline !== level! - 1)
  return {
    item: 'headingStyles',
    ok: wrong.length === 0,
    wanted: messages.headingsWanted,
    found:
      wrong.length > 0
        ? formatMessage(messages.notHeadings, { count: wrong.length })
        : marked.length > 0
          ? messages.allRight
          : messages.none,
    ...toExcerpts(wrong.map(({ paragraph }) => paragraph)),
  }
}

/** No level before one above it, and 一、 and (一) counted without gaps; a single lower level may stand in for the one between. */
export function checkLevelOrder(
  { outline }: ParsedLayout,
  { messages, formatMessage }: LayoutMessages,
): LayoutCheckResult {
  const levels = outline.filter((part) => part.kind === 'level')
  const wrong = levels.filter((part, at) => !follows(part, levels.slice(0, at).reverse()))
  return {
    item: 'levelOrder',
    ok: wrong.length === 0,
    wanted: messages.orderWanted,
    found:
      wrong.length > 0
        ? formatMessage(messages.outOfOrder, { count: wrong.length })
        : levels.length > 0
          ? messages.allRight
          : messages.none,
    ...toExcerpts(wrong.map(({ paragraph }) => paragraph)),
  }
}

/** `before`: the levels before this one, the nearest first. */
function follows({ level = 1, number }: OutlineEntry, before: OutlineEntry[]): boolean {
  const above = before.findIndex((one) => one.level! < level)
  if (level > 1 && above < 0) return false
  if (level > 2 || number === undefined) return true
  const last = before.slice(0, above < 0 ? undefined : above).find((one) => one.level === level)
  return last ? last.number === undefined || number === last.number + 1 : number === 1
}
