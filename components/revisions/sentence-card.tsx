import type { ReactNode } from 'react'
import { DiffText } from '@/components/revisions/diff-text'
import { RangeHead } from '@/components/revisions/range-head'
import { SettleButton } from '@/components/revisions/settle-button'
import { LinkButton } from '@/components/ui/link-button'
import { reportPath } from '@/lib/addresses'
import type { FillMessage } from '@/lib/i18n/fill'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { UnsettledRange } from '@/lib/revisions/present'
import type { DiffPart } from '@/lib/text/diff'

export type SentenceCardContext = {
  slug: string
  words: Messages
  locale: Locale
  fill: FillMessage
}
type Props = { parts: DiffPart[]; ranges: UnsettledRange[]; context: SentenceCardContext }

const minTogether = 2

/** A changed sentence with its change shown once, and what stands in it: what kept its words is accepted together. */
export function SentenceCard({ parts, ranges, context }: Props) {
  const { revisions } = context.words
  const same = ranges.filter((range) => range.sameWords && range.can.settle)
  const together = same.length >= minTogether ? same : []
  const single = ranges.filter((range) => !together.includes(range))
  return (
    <li className="sentence-card">
      <blockquote lang="zh-CN" className="quote whitespace-pre-wrap text-ink [overflow-wrap:anywhere]">
        <DiffText parts={parts} />
      </blockquote>
      <ul className="settle-stops">
        {together.length > 0 ? (
          <li id={`s-${together[0]!.id}`} data-stop tabIndex={-1}>
            <div className="settle-acts">
              <SettleButton
                act={`accept-same ${together.map(({ id }) => id).join(' ')}`}
                variant="primary"
                shortcut="a"
              >
                {context.fill(revisions.acceptSame, { count: together.length })}
              </SettleButton>
            </div>
            <details>
              <summary className="link touch w-fit text-sm">{revisions.oneByOne}</summary>
              <ul className="settle-stops">
                {together.map((range) => (
                  <li key={range.id}>
                    <Mark range={range} context={context} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ) : null}
        {single.map((range) => (
          <li key={range.id} id={`r-${range.id}`} data-stop tabIndex={-1}>
            <Mark range={range} context={context} shortcuts />
          </li>
        ))}
      </ul>
    </li>
  )
}

type MarkProps = { range: UnsettledRange; context: SentenceCardContext; shortcuts?: boolean }

function Mark({ range, context, shortcuts }: MarkProps) {
  const { words, locale, fill } = context
  const { revisions } = words
  return (
    <>
      <RangeHead range={range} words={words} locale={locale} />
      <p lang="zh-CN" className="font-serif text-ink-2 [overflow-wrap:anywhere]">
        <DiffText parts={range.diff ?? [{ kind: 'same', text: range.old.quote }]} />
      </p>
      {range.place ? null : <p className="text-ink-3 text-sm">{revisions.noProposal}</p>}
      {range.sameWords ? <p className="text-ink-3 text-sm">{revisions.sameTextUnsure}</p> : null}
      {range.settled ? (
        <p className="text-ink-2 text-sm">
          {fill(revisions.reviewedBy, {
            name: range.settled.by,
            date: formatDateTime(range.settled.at, locale),
            status: revisions[range.status],
          })}
        </p>
      ) : null}
      {range.can.settle ? <Acts range={range} context={context} shortcuts={shortcuts} /> : null}
    </>
  )
}

function Acts({ range, context: { slug, words, fill }, shortcuts }: MarkProps): ReactNode {
  const { revisions } = words
  const of = `${range.kind} ${range.id} ${range.settled?.at.toISOString() ?? '-'}`
  const [accept, orphan] = shortcuts ? (['a', 'o'] as const) : []
  const { figure } = range
  return (
    <div className="settle-acts">
      {range.status === 'proposed' && figure?.restated ? (
        <SettleButton act={`restate ${of} ${figure.restated}`} variant="primary" shortcut={accept}>
          {fill(revisions.restate, { value: figure.restated, unit: figure.unit })}
        </SettleButton>
      ) : range.acceptable ? (
        <SettleButton act={`accept ${of}`} variant="primary" shortcut={accept}>
          {revisions.accept}
        </SettleButton>
      ) : null}
      {range.settled ? <SettleButton act={`reopen ${of}`}>{revisions.reopen}</SettleButton> : null}
      <LinkButton size="small" href={reportPath(slug, 'revisions', 'unsettled', range.id)}>
        {revisions.pick}
      </LinkButton>
      {range.settled && range.status === 'orphaned' ? null : (
        <SettleButton act={`orphan ${of}`} variant="quiet" shortcut={orphan}>
          {revisions.orphan}
        </SettleButton>
      )}
    </div>
  )
}
