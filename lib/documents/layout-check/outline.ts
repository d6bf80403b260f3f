import type { LayoutParagraph } from '@/lib/documents/layout-check/paragraphs'

const chineseDigits = '一二三四五六七八九十百零〇'
const marks = [
  new RegExp(`^([${chineseDigits}]+)、`),
  new RegExp(`^[（(]([${chineseDigits}]+)[）)]`),
  /^(\d{1,3})[.．](?!\d)/,
  /^[（(](\d{1,3})[）)]/,
]

/** The role of a paragraph; `level` counts from 1, `number` is the value of its mark. */
export type OutlineEntry = { kind: 'title' | 'level' | 'body' | 'apart'; level?: number; number?: number } & {
  paragraph: LayoutParagraph
}

/** Stands alone in the first line of an annex, which is a paper of its own. */
const annexMark = /^附件\d{0,2}$/

/** Paragraphs set this far in (twips) are quotes, lists or remarks. */
const setIn = 400

/** Sorts the paragraphs with words outside tables: title, levels by mark or outline, body, and what is set apart. */
export function toOutline(paragraphs: LayoutParagraph[]): OutlineEntry[] {
  const words = paragraphs.filter((one) => !one.inTable && one.text.trim() !== '')
  const title = titleOf(words)
  const annex = words.findIndex(({ text }, at) => at > 0 && annexMark.test(text.trim()))
  return words.map((paragraph, at) => {
    if (title.includes(paragraph)) return { kind: 'title', paragraph }
    if (annex > 0 && at >= annex) return { kind: 'apart', paragraph }
    const { format, text, listed } = paragraph
    const heading = (format.outline ?? 9) < 9
    if (!heading && (isCentred(paragraph) || isRight(paragraph) || (format.left ?? 0) > setIn))
      return { kind: 'apart', paragraph }
    const marked = marks.findIndex((mark) => mark.test(text.trimStart())) + 1
    const level = marked || listed || (heading && (format.outline ?? 0) < 4 ? (format.outline ?? 0) + 1 : 0)
    const number = marked ? numberOf(marks[marked - 1]!.exec(text.trimStart())![1]!) : undefined
    return level
      ? { kind: 'level', level, ...(number ? { number } : {}), paragraph }
      : { kind: 'body', paragraph }
  })
}

/**
 * Paragraphs of the style Title; else the centred line before the text that is set in 2号, or else the first one; else a
 * short first line that is no sentence.
 */
function titleOf(words: LayoutParagraph[]): LayoutParagraph[] {
  const styled = words.filter((one) => /^(title|标题)$/i.test(one.style))
  if (styled.length > 0) return styled
  const text = words.findIndex((one) => !isCentred(one) && !isRight(one))
  const before = words.slice(0, text < 0 ? words.length : text).filter(isCentred)
  const large = before.filter((one) => one.runs.some((run) => run.format.size === 44))
  if (large.length > 0) return large
  if (before[0]) return [before[0]]
  const [first] = words
  return first && first.text.length <= 40 && !/[。；：]\s*$/.test(first.text) ? [first] : []
}

export function isCentred({ format }: LayoutParagraph): boolean {
  return format.align === 'center'
}

function isRight({ format }: LayoutParagraph): boolean {
  return format.align === 'right' || format.align === 'end'
}

/** 十二 → 12, 二十 → 20, 一百零一 → 101; Arabic digits as they are. */
function numberOf(mark: string): number {
  if (/^\d+$/.test(mark)) return Number(mark)
  let total = 0
  let digit = 0
  for (const char of mark) {
    const unit = { 十: 10, 百: 100 }[char]
    if (unit) total += (digit || 1) * unit
    digit = unit ? 0 : '零一二三四五六七八九'.indexOf(char === '〇' ? '零' : char)
  }
  return total + digit
}

const first = 20

/** The first words of a paragraph, to find it by. */
export function openingWords({ text }: LayoutParagraph): string {
  const chars = [...text.trim().replace(/\s+/g, ' ')]
  return chars.slice(0, first).join('') + (chars.length > first ? '…' : '')
}
