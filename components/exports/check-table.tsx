import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import type { Messages } from '@/lib/i18n/messages'

export type LayoutCheck = {
  item: keyof Messages['layout']['items']
  ok: boolean
  wanted: string
  found: string
  where?: string[]
}
type Props = {
  checks: LayoutCheck[]
  caption: string
  words: Messages['exports']
  items: Messages['layout']['items']
}

/** What a layout check found, what is to be looked at first. */
export function CheckTable({ checks, caption, words, items }: Props) {
  const sorted = [...checks].sort((one, other) => Number(one.ok) - Number(other.ok))
  return (
    <Table
      caption={caption}
      columns={[words.item, words.result, words.expected, { label: words.actual, wide: true }]}
      rows={sorted.map(({ item, ok, wanted, found, where }) => ({
        key: item,
        cells: [
          items[item],
          <span
            key="ok"
            className={`inline-flex items-center gap-1 whitespace-nowrap ${ok ? 'text-jade' : 'text-warm'}`}
          >
            <Icon name={ok ? 'check' : 'alert'} /> {ok ? words.passed : words.needsReview}
          </span>,
          wanted,
          <div key="found">
            {found}
            {where?.length ? (
              <ul aria-label={words.where} className="mt-1 list-disc ps-5 text-ink-2 text-sm">
                {where.map((place) => (
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

/** How a check went, in one sentence. */
export function describeChecks(
  checks: LayoutCheck[],
  words: Messages['exports'],
  fill: (message: string, values: Record<string, number>) => string,
): string {
  const wrong = checks.filter((check) => !check.ok).length
  const right = checks.length - wrong
  return wrong === 0 ? fill(words.checkAll, { count: right }) : fill(words.checkSome, { right, wrong })
}
