import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Messages } from '@/lib/i18n/messages'

export type LayoutCheck = {
  item: keyof Messages['layout']['items']
  ok: boolean
  wanted: string
  found: string
  where?: string[]
  /** The fault that this one follows from. */
  causedBy?: string
  /** Whether the corrected file passes it, where that was tried. */
  correctable?: boolean
}
type Props = {
  checks: LayoutCheck[]
  caption: string
  words: Messages['exports']
  items: Messages['layout']['items']
}

/** What a layout check found, what is to be looked at first. */
export function CheckTable({ checks, caption, words, items }: Props) {
  const sorted = [...checks].sort((one, other) => rank(one) - rank(other))
  return (
    <Table
      caption={caption}
      columns={[words.item, words.result, words.expected, { label: words.actual, wide: true }]}
      rows={sorted.map((check) => ({
        key: check.item,
        cells: [
          items[check.item],
          <Result key="ok" check={check} words={words} />,
          check.wanted,
          <div key="found">
            {check.found}
            {check.where?.length ? (
              <ul aria-label={words.where} className="mt-1 list-disc ps-5 text-ink-2 text-sm">
                {check.where.map((place) => (
                  <li key={place} lang="zh-CN" className="[overflow-wrap:anywhere]">
                    {place}
                  </li>
                ))}
              </ul>
            ) : null}
          </div>,
        ],
      }))}
    />
  )
}

/** Faults first, then what follows from them, then what is right. */
function rank({ ok, causedBy }: LayoutCheck): number {
  return ok ? 2 : causedBy ? 1 : 0
}

function Result({
  check: { ok, causedBy, correctable },
  words,
}: {
  check: LayoutCheck
  words: Messages['exports']
}) {
  const fault = causedBy ? words.follows : words.needsReview
  return (
    <span>
      <span
        className={`inline-flex items-center gap-1 whitespace-nowrap ${ok ? 'text-jade' : causedBy ? 'text-ink-2' : 'text-warm'}`}
      >
        <Icon name={ok ? 'check' : causedBy ? 'info' : 'alert'} /> {ok ? words.passed : fault}
      </span>
      {ok || correctable === undefined ? null : (
        <span className="block text-ink-2 text-sm">{correctable ? words.correctable : words.byHand}</span>
      )}
    </span>
  )
}

/** How a check went, in one sentence; what follows from another fault is none of its own. */
export function describeChecks(checks: LayoutCheck[], words: Messages['exports'], fill: FillMessage): string {
  const wrong = checks.filter(({ ok, causedBy }) => !ok && !causedBy).length
  const right = checks.filter(({ ok }) => ok).length
  return wrong === 0 ? fill(words.checkAll, { count: right }) : fill(words.checkSome, { right, wrong })
}

/** What the corrected file sets right and what is left to the person; undefined where nothing is wrong. */
export function describeCorrection(
  checks: LayoutCheck[],
  words: Messages['exports'],
  fill: FillMessage,
): string | undefined {
  const wrong = checks.filter(({ ok, causedBy }) => !ok && !causedBy)
  const corrected = wrong.filter(({ correctable }) => correctable).length
  return wrong.length === 0
    ? undefined
    : fill(words.correction, { corrected, left: wrong.length - corrected })
}
