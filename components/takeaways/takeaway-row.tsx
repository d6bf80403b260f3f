import type { ReactNode } from 'react'
import { LocalizedText } from '@/components/reading/localized-text'
import { classNames } from '@/components/ui/class-names'
import { KindMark, type MarkedKind } from '@/components/ui/kind-mark'
import { Link } from '@/components/ui/link'
import { ListMeta } from '@/components/ui/list'
import { takeawayPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'

type Props = {
  takeaway: {
    id: string
    code: string
    kind: MarkedKind
    title: string
    titleEn: string | null
    statement: string
    statementEn: string | null
    theme: string | null
    themeEn: string | null
    parentId: string | null
  }
  kind: string
  locale: Locale
  /** Ticks it for a summary: the label of the box, and the form it belongs to. */
  choose?: { label: string; form: string }
  facts: string[]
  end?: ReactNode
  /** Below its parent: only where the list stands in the order of the report. */
  nested: boolean
}

/** A takeaway in a list: what it is, what it says, what is said of it. */
export function TakeawayRow({ takeaway, kind, locale, choose, facts, end, nested }: Props) {
  return (
    <li
      id={`t-${takeaway.code}`}
      className={classNames('flex items-start gap-3 py-3 pe-1', nested ? 'ps-7 sm:ps-10' : 'ps-1')}
    >
      {choose ? (
        <label className="no-print touch flex shrink-0 items-start px-0.5 pt-1.5">
          <input
            type="checkbox"
            name="point"
            value={takeaway.id}
            form={choose.form}
            aria-label={choose.label}
            className="size-4.5 accent-jade"
          />
        </label>
      ) : null}
      <div className="min-w-0 flex-1">
        <Link
          href={takeawayPath(takeaway.id)}
          className={classNames('link', nested ? '' : 'font-medium text-lg')}
        >
          <span className="tabular me-2 text-ink-3">{takeaway.code}</span>
          <LocalizedText zh={takeaway.title} en={takeaway.titleEn} locale={locale} />
        </Link>
        <p className="line-clamp-2 max-w-measure text-ink-2">
          <LocalizedText zh={takeaway.statement} en={takeaway.statementEn} locale={locale} />
        </p>
        <ListMeta>
          <KindMark kind={takeaway.kind} label={kind} />
          {takeaway.theme ? (
            <LocalizedText zh={takeaway.theme} en={takeaway.themeEn} locale={locale} />
          ) : null}
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </ListMeta>
      </div>
      {end}
    </li>
  )
}
