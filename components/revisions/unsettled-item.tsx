import { DiffText } from '@/components/revisions/diff-text'
import { RangeHead } from '@/components/revisions/range-head'
import { ListRow } from '@/components/ui/list'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { UnsettledRange } from '@/lib/revisions/present'

type Props = {
  range: UnsettledRange
  words: Messages
  locale: Locale
  labels: { old: string; new: string }
}

/** A range with its old words and the new ones beside each other, and what kind of change lies between. */
export function UnsettledItem({ range, words, locale, labels }: Props) {
  const { revisions } = words
  const parts = range.diff ?? [{ kind: 'same' as const, text: range.old.quote }]
  const diffSide = (side: 'old' | 'new', around: { prefix: string; suffix: string }) => (
    <figure className="min-w-0">
      <figcaption className="mb-0.5 text-ink-3 text-xs">{labels[side]}</figcaption>
      <blockquote lang="zh-CN" className="quote whitespace-pre-wrap [overflow-wrap:anywhere]">
        <span className="text-ink-3">{around.prefix}</span>
        <span className="text-ink">
          <DiffText parts={parts} side={side} />
        </span>
        <span className="text-ink-3">{around.suffix}</span>
      </blockquote>
    </figure>
  )
  return (
    <ListRow id={range.id} className="flex flex-col gap-2">
      <RangeHead range={range} words={words} locale={locale} />
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        {diffSide('old', range.old)}
        {range.place ? (
          diffSide('new', range.place)
        ) : (
          <p className="text-ink-3 text-sm">{revisions.noProposal}</p>
        )}
      </div>
      {range.sameWords ? <p className="text-ink-2 text-sm">{revisions.sameTextUnsure}</p> : null}
    </ListRow>
  )
}
