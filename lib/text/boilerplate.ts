import { indexCodePoints, type Range } from '@/lib/text/code-points'

/** The head of an article copied from a web page is looked for this far. */
const firstParagraphs = 4
const longest = 200

const sentenceEnd = /[。！？]/
const control =
  /[【[]\s*(?:字体|字号|打印|关闭|收藏|分享)[^】\]\n]{0,20}[】\]]?|(?:字体|字号)[:：][大中小特\s]*|(?:浏览|阅读|点击)(?:次数|量|数)[:：]\s*\d*/gu
const date =
  /(?:(?:发布)?(?:时间|日期)[:：]\s*)?\d{4}(?:年|-|\/)\d{1,2}(?:月|-|\/)\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/gu
const address = /(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/[!-~]*)?/giu
const label = /(?:信息)?来源[:：]?|[\s|｜·/,，;；]+/gu

type Article = {
  text: string
  /** In the order of the text. */
  paragraphs: Range[]
  /** What is known of the article, such as its publisher. */
  known: string[]
  /** Ranges with references: a paragraph that they touch is shown whole. */
  referenced: Range[]
}

/**
 * Finds the text that a web page printed around an article, such as "【字体:大 中 小】". The ranges, in code points,
 * stay in the text and are not shown.
 */
export function findBoilerplate({ text, paragraphs, known, referenced }: Article): Range[] {
  const index = indexCodePoints(text)
  if (paragraphs.length < 2) return []
  return paragraphs.slice(0, firstParagraphs).flatMap((paragraph): Range[] => {
    const { start, end } = paragraph
    if (end - start > longest || referenced.some((range) => range.start < end && range.end > start)) return []
    const words = index.slice(start, end)
    const controls = [...words.matchAll(control)]
    if (controls.length === 0 || sentenceEnd.test(words)) return []
    if (isKnown(words, known)) return [{ start, end }]
    const inWords = indexCodePoints(words)
    return controls.map((match) => ({
      start: start + inWords.toCodePoint(match.index),
      end: start + inWords.toCodePoint(match.index + match[0].length),
    }))
  })
}

/** Says whether nothing is left of a line without its controls, dates, addresses and what is known. */
function isKnown(words: string, known: string[]): boolean {
  let left = words.replace(control, '').replace(date, '').replace(address, '')
  for (const one of known) if (one) left = left.replaceAll(one, '')
  return left.replace(label, '') === ''
}

/** What is left of a range when others are cut out of it; the others stand in the order of the text. */
export function withoutRanges({ start, end }: Range, cut: Range[]): Range[] {
  const left: Range[] = []
  let at = start
  for (const one of cut) {
    if (one.end <= at || one.start >= end) continue
    if (one.start > at) left.push({ start: at, end: one.start })
    at = Math.max(at, one.end)
  }
  if (at < end) left.push({ start: at, end })
  return left
}
