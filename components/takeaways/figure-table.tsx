import type { ReactNode } from 'react'
import { LocalizedText } from '@/components/reading/localized-text'
import { Table } from '@/components/ui/table'
import { reportPath, withQuery } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

type Figure = {
  id: string
  value: string
  unit: string
  label: string
  labelEn: string | null
  territory: string | null
  date: string | null
  quote: string
  report: string
  paragraph: string
  /** Who checked it and when, in words; nothing where nobody did. */
  checked: string | null
  takeaway?: ReactNode
}
type Props = { figures: Figure[]; caption: string; words: Messages['takeaways']; locale: Locale }

/** Numbers as the report writes them, each with the sentence that states it. */
export function FigureTable({ figures, caption, words, locale }: Props) {
  const withTakeaway = figures.some((figure) => figure.takeaway !== undefined)
  return (
    <Table
      caption={caption}
      columns={[
        { label: words.value, numeric: true },
        words.label,
        words.territory,
        words.date,
        { label: words.quote, wide: true },
        ...(withTakeaway ? [words.takeaway] : []),
      ]}
      rows={figures.map((figure) => ({
        key: figure.id,
        id: `f-${figure.id}`,
        cells: [
          <span key="value" lang="zh-CN" className="whitespace-nowrap">
            <strong className="font-semibold">{figure.value}</strong>
            {figure.unit}
          </span>,
          <LocalizedText key="label" zh={figure.label} en={figure.labelEn} locale={locale} />,
          figure.territory ? (
            <span key="territory" lang="zh-CN">
              {figure.territory}
            </span>
          ) : null,
          figure.date ? (
            <span key="date" lang="zh-CN">
              {figure.date}
            </span>
          ) : null,
          <div key="quote">
            <a
              href={withQuery(reportPath(figure.report), {}, figure.paragraph)}
              lang="zh-CN"
              className="font-serif underline decoration-line-strong underline-offset-4 hover:text-jade"
            >
              {fullWidthPunctuation(figure.quote)}
            </a>
            {figure.checked ? <span className="block text-ink-3 text-xs">{figure.checked}</span> : null}
          </div>,
          ...(withTakeaway ? [figure.takeaway ?? null] : []),
        ],
      }))}
    />
  )
}
