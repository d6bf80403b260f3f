import { RangeOwner } from '@/components/revisions/range-owner'
import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { UnsettledRange } from '@/lib/revisions/present'

const dangerousChanges = ['digits', 'unit', 'negation', 'name']

/** Whose range it is, what kinds of change lie between its old and new words, and what an annotation says. */
export function RangeHead({
  range,
  words,
  locale,
}: {
  range: UnsettledRange
  words: Messages
  locale: Locale
}) {
  const { revisions } = words
  const kinds = [...new Set(range.changes.map(({ kind }) => kind))]
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <RangeOwner range={range} words={words} locale={locale} />
        <span className="flex flex-wrap gap-1">
          {range.status === 'orphaned' ? <Badge tone="danger">{revisions.orphaned}</Badge> : null}
          {kinds.map((kind) => (
            <Badge key={kind} tone={dangerousChanges.includes(kind) ? 'danger' : 'warm'}>
              {revisions[kind]}
            </Badge>
          ))}
        </span>
      </div>
      {range.annotation?.body ? (
        <p className="whitespace-pre-wrap text-ink-2 text-sm [overflow-wrap:anywhere]">
          {range.annotation.body}
        </p>
      ) : null}
    </>
  )
}
