import { LocalizedText } from '@/components/reading/localized-text'
import { KindShape, type MarkedKind } from '@/components/ui/kind-mark'
import { takeawayPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import { titleOf } from '@/lib/i18n/title'

type Props = {
  takeaway: { id: string; code: string; kind?: MarkedKind; title: string; titleEn: string | null }
  locale: Locale
  /** The code alone, where the title would be too long. */
  short?: boolean
}

/** A takeaway named inside other things. */
export function TakeawayLink({ takeaway, locale, short }: Props) {
  return (
    <a
      href={takeawayPath(takeaway.id)}
      title={short ? `${takeaway.code} ${titleOf(takeaway, locale)}` : undefined}
      className={short ? 'link whitespace-nowrap' : 'link'}
    >
      {takeaway.kind ? <KindShape kind={takeaway.kind} className="me-1.5" /> : null}
      <span className="tabular">{takeaway.code}</span>
      {short ? null : (
        <>
          {' '}
          <LocalizedText zh={takeaway.title} en={takeaway.titleEn} locale={locale} />
        </>
      )}
    </a>
  )
}
