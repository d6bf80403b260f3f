import { discussionSheet } from '@/lib/documents/spreadsheet/discussion'
import {
  evidenceSheet,
  figuresSheet,
  linksSheet,
  pointsSheet,
  termsSheet,
} from '@/lib/documents/spreadsheet/points'
import {
  opinionsSheet,
  particularsSheet,
  sourcesSheet,
  summarySheet,
} from '@/lib/documents/spreadsheet/summary'
import { writeWorkbook } from '@/lib/documents/spreadsheet/workbook'
import { pointsOf, type SummaryContent } from '@/lib/documents/summary-content'
import { plainTitle } from '@/lib/documents/title-lines'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

/**
 * A summary as an Excel workbook (ECMA-376), a sheet for each kind of content: of figures and terms if there are any,
 * of opinions for their table. Equal content gives equal bytes; an invalid `made.at` throws.
 */
export function writeXlsx(content: SummaryContent, messages: DocumentMessages): Promise<Uint8Array> {
  const points = pointsOf(content.outline)
  const { lang, timeZone, author, made, title, template } = content
  const { sheets } = messages
  return writeWorkbook(
    [
      summarySheet(content, messages),
      particularsSheet(content, messages),
      ...(template === 'opinions' ? [opinionsSheet(content, messages)] : []),
      pointsSheet(points, messages),
      evidenceSheet(points, messages),
      linksSheet(points, messages),
      ...[figuresSheet(points, messages), termsSheet(points, messages)].filter(({ rows }) => rows.length > 0),
      discussionSheet(content, messages),
      sourcesSheet(content, messages),
    ],
    {
      timeZone,
      dayFormat: lang === 'zh-CN' ? 'yyyy"年"m"月"d"日"' : 'd mmmm yyyy',
      cut: sheets.truncated,
      typeface: lang === 'zh-CN' ? '宋体' : 'Calibri',
      rowsLeftOut: (count) => fill(lang, sheets.rowsOmitted, { count }),
    },
    {
      title: plainTitle(title),
      subject: messages.subjects[template],
      creator: author.name,
      lang,
      createdAt: made.at,
    },
  )
}
