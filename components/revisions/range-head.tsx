import { LocalizedText } from '@/components/reading/localized-text'
import { Badge } from '@/components/ui/badge'
import { annotationPath, takeawayPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { UnsettledRange } from '@/lib/revisions/present'

const dangerousChanges = ['digits', 'unit', 'negation', 'name']

type Props = { range: UnsettledRange; words: Messages; locale: Locale }

/** Whose range it is, what kinds of change lie between its old and new words, and what an annotation says. */
export function RangeHead({ range, words, locale }: Props) {
  const { takeaway, figure, term, annotation } = range
  const { revisions, annotations } = words
  const kinds = [...new Set(range.changes.map(({ kind }) => kind))]
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium">{revisions[range.kind]}</span>
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
            <a href={takeawayPath(takeaway.id)} className="link">
              {takeaway.code} <LocalizedText zh={takeaway.title} en={takeaway.titleEn} locale={locale} />
            </a>
          ) : null}
          {annotation ? (
            <>
              <a href={annotationPath(range.id)} className="link">
                {annotations.kinds[annotation.kind]}
              </a>
              <span lang="zh-CN">{annotation.author}</span>
              {annotation.visibility === 'private' ? <Badge>{annotations.privateMark}</Badge> : null}
            </>
          ) : null}
        </span>
        <span className="flex flex-wrap gap-1">
          {range.status === 'orphaned' ? <Badge tone="danger">{revisions.orphaned}</Badge> : null}
          {kinds.map((kind) => (
            <Badge key={kind} tone={dangerousChanges.includes(kind) ? 'danger' : 'warm'}>
              {revisions[kind]}
            </Badge>
          ))}
        </span>
      </div>
      {annotation?.body ? (
        <p className="whitespace-pre-wrap text-ink-2 text-sm [overflow-wrap:anywhere]">{annotation.body}</p>
      ) : null}
    </>
  )
}
