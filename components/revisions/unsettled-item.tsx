import type { ReactNode } from 'react'
import { type DiffPart, DiffText } from '@/components/revisions/diff-text'
import { RangeOwner } from '@/components/revisions/range-owner'
import { Badge } from '@/components/ui/badge'
import { ListRow } from '@/components/ui/list'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { UnsettledRange } from '@/lib/revisions/present'

type Props = {
  range: UnsettledRange
  words: Messages
  locale: Locale
  labels: { old: string; new: string; settled: string | null }
  /** What can be done with it. */
  children?: ReactNode
}

const dangerousChanges = ['digits', 'unit', 'negation', 'name']

/** A range with its old words and the new ones beside each other, and what kind of change lies between. */
export function UnsettledItem({ range, words, locale, labels, children }: Props) {
  const { revisions } = words
  const kinds = [...new Set(range.changes.map(({ kind }) => kind))]
  const parts = range.diff ?? [{ kind: 'same' as const, text: range.old.quote }]
  return (
    <ListRow id={range.id} className="flex flex-col gap-2">
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
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        <DiffSide label={labels.old} around={range.old} parts={parts} side="old" />
        {range.place ? (
          <DiffSide label={labels.new} around={range.place} parts={parts} side="new" />
        ) : (
          <p className="text-ink-3 text-sm">{revisions.noProposal}</p>
        )}
      </div>
      {range.place && kinds.length === 0 && range.status === 'proposed' ? (
        <p className="text-ink-2 text-sm">{revisions.sameTextUnsure}</p>
      ) : null}
      {labels.settled ? <p className="text-ink-2 text-sm">{labels.settled}</p> : null}
      {children}
    </ListRow>
  )
}

type QuoteContext = { prefix: string; suffix: string }

function DiffSide({
  label,
  around,
  parts,
  side,
}: {
  label: string
  around: QuoteContext
  parts: DiffPart[]
  side: 'old' | 'new'
}) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-0.5 text-ink-3 text-xs">{label}</figcaption>
      <blockquote lang="zh-CN" className="quote whitespace-pre-wrap [overflow-wrap:anywhere]">
        <span className="text-ink-3">{around.prefix}</span>
        <span className="text-ink">
          <DiffText parts={parts} side={side} />
        </span>
        <span className="text-ink-3">{around.suffix}</span>
      </blockquote>
    </figure>
  )
}
