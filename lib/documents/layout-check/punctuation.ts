import { type LayoutRule, toExcerpts } from '@/lib/documents/layout-check/check'
import { isCentred, isRight, type OutlineEntry } from '@/lib/documents/layout-check/outline'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/** Half-width , : ; ! ? ( ) and straight quotes beside Chinese, and . after it (GB/T 15834 wants them full-width). */
export const checkPunctuation: LayoutRule = ({ paragraphs }, { messages, formatMessage }) => {
  const counts = paragraphs.map((paragraph) => countHalfWidth(paragraph.text))
  const count = counts.reduce((sum, one) => sum + one, 0)
  return {
    item: 'punctuation',
    ok: count === 0,
    wanted: messages.punctuationWanted,
    found: count === 0 ? messages.allRight : formatMessage(messages.halfWidth, { count }),
    ...toExcerpts(paragraphs.filter((_, at) => counts[at]! > 0)),
  }
}

const han = /\p{Script=Han}/u
const chinese = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFF1F“”‘’]/u
/** Beginnings such as 一. are marks of levels, which have a check of their own. */
const levelMark = /^\s*[一二三四五六七八九十百零〇]+\./

function countHalfWidth(text: string): number {
  const [chars, wide] = [[...text], [...fullWidthPunctuation(text)]]
  const skipped = levelMark.exec(text)?.[0].length ?? 0
  return chars.filter((char, at) => {
    const [before = '', after = ''] = [chars[at - 1], chars[at + 1]]
    if (char !== wide[at]) return at >= skipped
    if (char === '"' || char === "'") return isChineseQuote(before, after)
    return char === '.' && at >= skipped && isFullStop(before, after)
  }).length
}

/** Neither an inch nor an apostrophe: beside Chinese on one side, and no letter or digit in front. */
function isChineseQuote(before: string, after: string): boolean {
  return (chinese.test(before) || chinese.test(after)) && !/[a-z0-9]/i.test(before)
}

function isFullStop(before: string, after: string): boolean {
  return /[\p{Script=Han}”’）》」』】]/u.test(before) && (after === '' || after === '\n' || han.test(after))
}

const pairs: [string, string][] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['（(', '）)'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
]

/** Quotation marks and brackets in pairs within a paragraph of the text (GB/T 15834, 4.8 and 4.9). */
export const checkPairs: LayoutRule = ({ outline }, { messages, formatMessage }) => {
  const text = outline.filter(({ kind }) => kind !== 'apart')
  const wrong = text.flatMap((entry, at) => {
    const marks = unpaired(entry.paragraph.text).filter((mark) => !goesOn(mark, text[at + 1]))
    return marks.length > 0 ? [{ paragraph: entry.paragraph, marks }] : []
  })
  return {
    item: 'pairs',
    ok: wrong.length === 0,
    wanted: messages.pairsWanted,
    found: wrong[0]
      ? formatMessage(messages.unpaired, {
          marks: [...new Set(wrong.flatMap(({ marks }) => marks))].join(' '),
        })
      : messages.allRight,
    ...toExcerpts(wrong.map(({ paragraph }) => paragraph)),
  }
}

/** A quotation of several paragraphs opens in each of them and closes in the last. */
function goesOn(mark: string, next: OutlineEntry | undefined): boolean {
  return mark === '“' && next?.paragraph.text.trimStart().startsWith('“') === true
}

/** The opening and closing marks without a partner; apostrophes and marks such as 1） are none. */
function unpaired(text: string): string[] {
  const plain = text.replace(/(?<=[a-z])[’'](?=[a-z])/gi, '').replace(/^\s*\w{1,3}[）)]/, '')
  return pairs.flatMap(([opening, closing]) => {
    const open: string[] = []
    const alone: string[] = []
    for (const char of plain) {
      if (opening.includes(char)) open.push(char)
      else if (closing.includes(char) && !open.pop()) alone.push(char)
    }
    return [...open, ...alone]
  })
}

const faults = [
  // 二〇二六年
  /[一二三四五六七八九][一二三四五六七八九〇○零O0]{3}年/,
  // 2026.11.28
  /(?<![\d.])(?:19|20)\d{2}[.．](?:0?[1-9]|1[0-2])[.．](?:0?[1-9]|[12]\d|3[01])(?![\d.．])/,
  // 2026-11-28 or 2026/11/28, alone on a line
  /^\s*(?:19|20)\d{2}([-/])\d{1,2}\1\d{1,2}\s*$/,
  // 02月, 05日
  /年\s*0\d\s*月|月\s*0\d\s*日/,
]

/** Dates as 2026年2月5日: Arabic digits, the year in full, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export const checkDates: LayoutRule = ({ outline }, { messages, formatMessage }) => {
  const written = outline.filter(isOurs).map(({ paragraph }) => ({
    paragraph,
    date: faults.flatMap((fault) => fault.exec(paragraph.text)?.[0].trim() ?? [])[0],
  }))
  const wrong = written.filter(({ date }) => date !== undefined)
  return {
    item: 'dates',
    ok: wrong.length === 0,
    wanted: messages.datesWanted,
    found: wrong[0]?.date
      ? formatMessage(messages.wrongDates, { count: wrong.length, date: wrong[0].date })
      : messages.allRight,
    ...toExcerpts(wrong.map(({ paragraph }) => paragraph)),
  }
}

/** What is quoted or listed stands as it was written. */
function isOurs({ kind, paragraph }: OutlineEntry): boolean {
  return kind !== 'apart' || isCentred(paragraph) || isRight(paragraph)
}
