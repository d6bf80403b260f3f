import type { ReactNode } from 'react'
import { DiffText } from '@/components/revisions/diff-text'
import { RangeHead } from '@/components/revisions/range-head'
import { ListRow } from '@/components/ui/list'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { UnsettledRange } from '@/lib/revisions/present'
import type { DiffPart } from '@/lib/text/diff'

type Props = {
  range: UnsettledRange
  words: Messages
  locale: Locale
  labels: { old: string; new: string; settled: string | null }
  /** What can be done with it. */
  children?: ReactNode
}

/** A range with its old words and the new ones beside each other, and what kind of change lies between. */
export function UnsettledItem({ range, words, locale, labels, children }: Props) {
  const { revisions } = words
  const parts = range.diff ?? [{ kind: 'same' as const, text: range.old.quote }]
  return (
    <ListRow id={range.id} className="flex flex-col gap-2">
      <RangeHead range={range} words={words} locale={locale} />
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        <DiffSide label={labels.old} around={range.old} parts={parts} side="old" />
        {range.place ? (
          <DiffSide label={labels.new} around={range.place} parts={parts} side="new" />
        ) : (
          <p className="text-ink-3 text-sm">{revisions.noProposal}</p>
        )}
      </div>
      {range.sameWords ? <p className="text-ink-2 text-sm">{revisions.sameTextUnsure}</p> : null}
      {labels.settled ? <p className="text-ink-2 text-sm">{labels.settled}</p> : null}
      {children}
    </ListRow>
  )
}

type QuoteSurroundings = { prefix: string; suffix: string }

function DiffSide({
  label,
  around,
  parts,
  side,
}: {
  label: string
  around: QuoteSurroundings
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
