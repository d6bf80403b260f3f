import { LocalizedText } from '@/components/reading/localized-text'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { annotationPath, takeawayPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { UnsettledRange } from '@/lib/revisions/present'

type Props = { range: UnsettledRange; words: Messages; locale: Locale }

/** What a range belongs to: the takeaway, figure or term, or whose annotation it is. */
export function RangeOwner({ range, words, locale }: Props) {
  const { takeaway, figure, term, annotation } = range
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span className="font-medium">{words.revisions[range.kind]}</span>
      {figure ? (
        <span>
          <span lang="zh-CN">
            {figure.value}
            {figure.unit}
          </span>{' '}
          <LocalizedText zh={figure.label} en={figure.labelEn} locale={locale} />
        </span>
      ) : null}
      {term ? <LocalizedText zh={term.name} en={term.nameEn} locale={locale} /> : null}
      {takeaway ? (
        <Link href={takeawayPath(takeaway.id)} className="link">
          {takeaway.code} <LocalizedText zh={takeaway.title} en={takeaway.titleEn} locale={locale} />
        </Link>
      ) : null}
      {annotation ? (
        <>
          <Link href={annotationPath(range.id)} className="link">
            {words.annotations.kinds[annotation.kind]}
          </Link>
          <span lang="zh-CN">{annotation.author}</span>
          {annotation.visibility === 'private' ? <Badge>{words.annotations.privateMark}</Badge> : null}
        </>
      ) : null}
    </span>
  )
}
