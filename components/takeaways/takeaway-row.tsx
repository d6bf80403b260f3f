import type { ReactNode } from 'react'
import { LocalizedText } from '@/components/reading/localized-text'
import { KindMark } from '@/components/ui/kind-mark'
import { takeawayPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { ListedTakeaway } from '@/lib/takeaways/schema'

type Props = {
  takeaway: ListedTakeaway
  /** The word for its kind, where it does not stand above the row. */
  kind?: string
  /** Whether its theme says something that does not stand elsewhere. */
  showsTheme: boolean
  locale: Locale
  /** Ticks it for a summary: the label of the box, and the form it belongs to. */
  choose?: { label: string; form: string }
  open?: string
  comments?: string
  end?: ReactNode
  /** It stands below its parent. */
  nested: boolean
}

/** A takeaway in a list: what it is, what it says, what is said of it. */
export function TakeawayRow({
  takeaway,
  kind,
  showsTheme,
  locale,
  choose,
  open,
  comments,
  end,
  nested,
}: Props) {
  const { theme } = takeaway
  return (
    <li id={`t-${takeaway.code}`} className={nested ? 'nested' : undefined}>
      {choose ? (
        <label className="no-print touch">
          <input
            type="checkbox"
            name="point"
            value={takeaway.id}
            form={choose.form}
            aria-label={choose.label}
          />
        </label>
      ) : null}
      <div className="point">
        <a href={takeawayPath(takeaway.id)} className="link">
          <b className="tabular">{takeaway.code}</b>
          <LocalizedText zh={takeaway.title} en={takeaway.titleEn} locale={locale} />
        </a>
        <p>
          <LocalizedText zh={takeaway.statement} en={takeaway.statementEn} locale={locale} />
        </p>
      </div>
      {kind || (theme && showsTheme) || open || comments ? (
        <p className="facts">
          {kind ? <KindMark kind={takeaway.kind} label={kind} /> : null}
          {theme && showsTheme ? (
            <span>
              <LocalizedText zh={theme} en={takeaway.themeEn} locale={locale} />
            </span>
          ) : null}
          {open ? <span className="open">{open}</span> : null}
          {comments ? <span>{comments}</span> : null}
        </p>
      ) : null}
      {end}
    </li>
  )
}
