import { type LayoutRule, type ParsedLayout, toExcerpts } from '@/lib/documents/layout-check/check'
import { isCentred } from '@/lib/documents/layout-check/outline'
import { sectionOf } from '@/lib/documents/layout-check/page'
import type { LayoutParagraph } from '@/lib/documents/layout-check/paragraphs'

/** Twips that the indents may push a centred line aside. */
const slack = 120

/** The title in the middle, by its alignment and without indents (GB/T 9704-2012, 7.3.1). */
export const checkTitlePlace: LayoutRule = (layout, { messages }) => {
  const title = titleParagraphs(layout)
  const wrong = title.filter((one) => !isInMiddle(one))
  return {
    item: 'titlePlace',
    ok: wrong.length === 0,
    wanted: messages.titlePlaceWanted,
    found:
      title.length === 0 ? messages.none : wrong.length > 0 ? messages.titleOffCentre : messages.allRight,
    ...toExcerpts(wrong),
  }
}

export function isInMiddle(paragraph: LayoutParagraph): boolean {
  const { left = 0, right = 0, firstLine = 0, firstLineChars } = paragraph.format
  const indent = firstLineChars ? (firstLineChars / 100) * emOf(paragraph) : firstLine
  return isCentred(paragraph) && Math.abs(left + indent - right) / 2 <= slack
}

/** The lines of the title: none ends within a word, and they are not all of one length (GB/T 9704-2012, 7.3.1). */
export const checkTitleLines: LayoutRule = (layout, { messages, formatMessage }) => {
  const title = titleParagraphs(layout)
  const lines = title.flatMap((paragraph) => titleLines(paragraph, layout))
  const split = splitWord(lines)
  const rectangular = lines.length > 1 && isRectangle(lines.map(countEms))
  const found = split
    ? formatMessage(messages.titleSplitsWord, { word: split })
    : rectangular
      ? formatMessage(messages.titleRectangular, { count: lines.length })
      : messages.allRight
  return {
    item: 'titleLines',
    ok: !split && !rectangular,
    wanted: messages.titleLinesWanted,
    found: title.length === 0 ? messages.none : found,
    ...(split || rectangular ? { where: lines } : {}),
  }
}

function titleParagraphs({ outline }: ParsedLayout): LayoutParagraph[] {
  return outline.filter(({ kind }) => kind === 'title').map(({ paragraph }) => paragraph)
}

/** The lines by their breaks, and where one is too long by where it wraps. */
function titleLines(paragraph: LayoutParagraph, layout: ParsedLayout): string[] {
  const { width, left, right } = sectionOf(paragraph, layout)
  const most = (width - left - right) / emOf(paragraph)
  return paragraph.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => wrapText(line, most))
}

function emOf({ runs }: LayoutParagraph): number {
  const { size = 44, spacing = 0, scale = 100 } = runs[0]?.format ?? {}
  return (size * 10 * scale) / 100 + spacing
}

/** Ems by which lines may differ and still look alike. */
const alike = 0.5

function isRectangle(widths: number[]): boolean {
  return Math.max(...widths) - Math.min(...widths) <= alike
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** The first word that a line ends within, as it stands on the two lines; undefined where there is none. */
function splitWord(lines: string[]): string | undefined {
  const breaks = lines.slice(0, -1).map((_, at) => lines.slice(0, at + 1).join('').length)
  for (const { index, segment, isWordLike } of words.segment(lines.join(''))) {
    const end = breaks.find((at) => at > index && at < index + segment.length)
    if (isWordLike && end !== undefined)
      return `${segment.slice(0, end - index)}/${segment.slice(end - index)}`
  }
  return undefined
}

/** The width in ems: ASCII is half of one. */
export function countEms(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.5 : 1), 0)
}

const noStart = /^[、，。；：！？）》」』】”’〉)\]…—]/
const noEnd = /[（《「『【“‘〈([]$/

/** The lines of a text that is at most so many ems wide; Latin words and numbers stay whole (GB/T 15834, 5). */
function wrapText(text: string, ems: number): string[] {
  const lines: string[] = []
  let line: string[] = []
  for (const piece of text.match(/[!-~]+|[^!-~]/gu) ?? []) {
    if (line.length > 0 && countEms(line.join('') + piece) > ems) {
      const next = pushedOut(line, piece)
      lines.push(line.join('').trimEnd())
      line = next
    }
    line.push(piece)
  }
  return line.length > 0 ? [...lines, line.join('')] : lines
}

/** Takes from the end of a line what must not stand there before that piece. */
function pushedOut(line: string[], piece: string): string[] {
  const next: string[] = []
  while (line.length > 1 && (noEnd.test(line.at(-1)!) || noStart.test(next[0] ?? piece)))
    next.unshift(line.pop()!)
  return next
}
