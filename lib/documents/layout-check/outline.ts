import type { LayoutParagraph } from '@/lib/documents/layout-check/paragraphs'

const chineseDigits = '一二三四五六七八九十百零〇'
const marks = [
  new RegExp(`^([${chineseDigits}]+)、`),
  new RegExp(`^[（(]([${chineseDigits}]+)[）)]`),
  /^(\d{1,3})[.．](?!\d)/,
  /^[（(](\d{1,3})[）)]/,
]

/** Marks that are written in another way than the standard's, by level: 一. （一）、 1、 ⑴ 1）. */
const misspeltMarks = [
  new RegExp(`^([${chineseDigits}]+)[.．]`),
  new RegExp(`^(?:[（(]([${chineseDigits}]+)[）)][、.．，,]|([㈠-㈩]))`),
  /^(?:(\d{1,3})、|([⒈-⒛]))/,
  /^(?:[（(](\d{1,3})[）)][、.．，,]|(\d{1,3})[）)]|([⑴-⒇]))/,
]

/** The role of a paragraph; `level` counts from 1, `number` is the value of its mark. */
export type OutlineEntry = {
  kind: 'title' | 'level' | 'body' | 'apart'
  level?: number
  number?: number
  /** Whether the mark is written in another way than 一、 （一） 1. （1）. */
  misspelt?: boolean
  paragraph: LayoutParagraph
}

/** Stands alone in the first line of an annex, which is a paper of its own. */
const annexMark = /^附件\d{0,2}$/

/** Word's names of the styles of a table of contents, whose entries are no headings themselves. */
const contentsStyle = /^toc (?:\d|heading)$/i

/** Paragraphs set this far in (twips) are quotes, lists or remarks. */
const setIn = 400

/** Sorts the paragraphs with words outside tables: title, levels by mark or outline, body, and what is set apart. */
export function toOutline(paragraphs: LayoutParagraph[]): OutlineEntry[] {
  const words = paragraphs.filter((one) => !one.inTable && one.text.trim() !== '')
  const title = titleOf(words)
  const annex = words.findIndex(({ text }, at) => at > 0 && annexMark.test(text.trim()))
  // Above the title stand secrecy, the red head and the number of the document.
  const start = title[0] ? words.indexOf(title[0]) : 0
  const imprint = words.findLastIndex((one) => !isImprint(one)) + 1
  return words.map((paragraph, at) => {
    if (title.includes(paragraph)) return { kind: 'title', paragraph }
    if (contentsStyle.test(paragraph.style)) return { kind: 'apart', paragraph }
    if (annex > 0 && at >= annex) return { kind: 'apart', paragraph }
    if (at < start || at >= imprint) return { kind: 'apart', paragraph }
    const { format, text, listed } = paragraph
    const heading = (format.outline ?? 9) < 9
    if (!heading && (isCentred(paragraph) || isRight(paragraph) || (format.left ?? 0) > setIn))
      return { kind: 'apart', paragraph }
    const mark = markOf(text.trimStart())
    const level =
      mark?.level || listed || (heading && (format.outline ?? 0) < 4 ? (format.outline ?? 0) + 1 : 0)
    return level ? { kind: 'level', level, ...mark, paragraph } : { kind: 'body', paragraph }
  })
}

/** A line of the imprint at the end: 抄送 and who printed when (GB/T 9704-2012, 7.4). */
function isImprint({ text }: LayoutParagraph): boolean {
  return /^\s*(?:抄送|主送|分送|报送?|送|发)[：:]|印发\s*$/.test(text)
}

/** The mark that a text begins with; one without a value of its own counts no gaps. */
function markOf(text: string): Pick<OutlineEntry, 'level' | 'number' | 'misspelt'> | undefined {
  for (const [patterns, misspelt] of [
    [misspeltMarks, true],
    [marks, false],
  ] as const) {
    const at = patterns.findIndex((mark) => mark.test(text))
    if (at < 0) continue
    const digits = patterns[at]!.exec(text)!.slice(1).find(Boolean)!
    const number = numberOf(digits)
    return { level: at + 1, ...(number ? { number } : {}), ...(misspelt ? { misspelt } : {}) }
  }
  return undefined
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

export function isRight({ format }: LayoutParagraph): boolean {
  return format.align === 'right' || format.align === 'end'
}

/** 十二 → 12, 二十 → 20, 一百零一 → 101, ㈡ → 2; Arabic digits as they are, other signs 0. */
function numberOf(mark: string): number {
  if (/^[㈠-㈩]$/.test(mark)) return mark.charCodeAt(0) - '㈠'.charCodeAt(0) + 1
  if (/^[⒈-⒛⑴-⒇]$/.test(mark)) return 0
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
