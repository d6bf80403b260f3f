import {
  type LayoutCheckResult,
  type LayoutMessages,
  type ParsedLayout,
  toExcerpts,
} from '@/lib/documents/layout-check/check'
import { isCentred, isRight, type OutlineEntry } from '@/lib/documents/layout-check/outline'

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
export function checkDates(
  { outline }: ParsedLayout,
  { messages, formatMessage }: LayoutMessages,
): LayoutCheckResult {
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
