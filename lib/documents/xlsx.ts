import {
  evidenceSheet,
  figuresSheet,
  linksSheet,
  pointsSheet,
  termsSheet,
} from '@/lib/documents/sheets/points'
import { sourcesSheet, summarySheet } from '@/lib/documents/sheets/summary'
import { talkSheet } from '@/lib/documents/sheets/talk'
import { writeWorkbook } from '@/lib/documents/sheets/workbook'
import { pointsOf, type SummaryContent } from '@/lib/documents/summary-content'
import type { Words } from '@/lib/documents/summary-talk'
import { fill } from '@/lib/i18n/fill'

/**
 * All that a summary says as an Excel workbook, a sheet each for the summary, its points, evidence, links, figures, terms,
 * what was said, and sources. The sheets are there even where empty, so that programs find them. The same content gives
 * the same bytes; throws where `made.at` is no date.
 */
export function writeXlsx(content: SummaryContent, words: Words): Promise<Uint8Array> {
  const points = pointsOf(content.outline)
  const { lang, timeZone, author, made, title, template } = content
  const { sheets } = words
  return writeWorkbook(
    [
      summarySheet(content, words),
      pointsSheet(points, words),
      evidenceSheet(points, words),
      linksSheet(points, words),
      figuresSheet(points, words),
      termsSheet(points, words),
      talkSheet(content, words),
      sourcesSheet(content, words),
    ],
    {
      timeZone,
      cut: sheets.cut,
      typeface: lang === 'zh-CN' ? '宋体' : 'Calibri',
      rowsLeftOut: (count) => fill(lang, sheets.rowsLeftOut, { count }),
    },
    { title, subject: words.subjects[template], creator: author.name, lang, createdAt: made.at },
  )
}
