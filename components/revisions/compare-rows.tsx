import { type DiffPart, DiffText } from '@/components/revisions/diff-text'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'

type RowKind = 'same' | 'changed' | 'added' | 'removed' | 'moved'
type ComparedRow = { kind: RowKind; old: string | null; new: string | null; parts: DiffPart[] | null }
type Labels = Record<RowKind, string> & {
  old: string
  new: string
  nothing: string
  unchanged: (count: number) => string
}

const tones = {
  same: 'neutral',
  changed: 'warm',
  added: 'jade',
  removed: 'danger',
  moved: 'neutral',
} as const
const minFolded = 3

/** Two revisions paragraph by paragraph, beside each other or on a phone one under the other; long unchanged stretches are folded. */
export function CompareRows({ rows, labels }: { rows: ComparedRow[]; labels: Labels }) {
  return (
    <div className="border-line border-t">
      <div
        aria-hidden="true"
        className="grid gap-x-8 py-1.5 font-medium text-ink-2 text-sm max-md:hidden md:grid-cols-2"
      >
        <span>{labels.old}</span>
        <span>{labels.new}</span>
      </div>
      {groupUnchanged(rows).map(({ at, same, rows: group }) =>
        same && group.length >= minFolded ? (
          <details key={at} className="border-line border-t">
            <summary className="bare touch flex items-center gap-1.5 py-2 text-ink-3 text-sm hover:text-ink">
              <Icon name="down" />
              {labels.unchanged(group.length)}
            </summary>
            {group.map((row, step) => (
              <ComparedPair key={at + step} row={row} labels={labels} />
            ))}
          </details>
        ) : (
          group.map((row, step) => <ComparedPair key={at + step} row={row} labels={labels} />)
        ),
      )}
    </div>
  )
}

function ComparedPair({ row, labels }: { row: ComparedRow; labels: Labels }) {
  const side = (name: 'old' | 'new') => (
    <div className="min-w-0">
      <span className="text-ink-3 text-xs md:sr-only">{labels[name]}</span>
      {row[name] === null ? (
        <p className="text-ink-3 text-sm">{labels.nothing}</p>
      ) : (
        <p lang="zh-CN" className="whitespace-pre-wrap font-serif leading-loose [overflow-wrap:anywhere]">
          <DiffText parts={row.parts ?? toWholePart(row, name)} side={name} />
        </p>
      )}
    </div>
  )
  return (
    <section className="border-line border-t py-3">
      {row.kind === 'same' ? null : (
        <p className="mb-1">
          <Badge tone={tones[row.kind]}>{labels[row.kind]}</Badge>
        </p>
      )}
      <div className="grid gap-x-8 gap-y-2 md:grid-cols-2">
        {side('old')}
        {side('new')}
      </div>
    </section>
  )
}

/** A paragraph that has no counterpart is marked whole. */
function toWholePart(row: ComparedRow, side: 'old' | 'new'): DiffPart[] {
  const kind = row.kind === 'added' || row.kind === 'removed' ? row.kind : 'same'
  return [{ kind, text: row[side] ?? '' }]
}

/** Rows that follow each other and are all unchanged, or all not. */
function groupUnchanged(rows: ComparedRow[]) {
  const groups: { at: number; same: boolean; rows: ComparedRow[] }[] = []
  for (const [at, row] of rows.entries()) {
    const same = row.kind === 'same'
    const last = groups.at(-1)
    if (last?.same === same) last.rows.push(row)
    else groups.push({ at, same, rows: [row] })
  }
  return groups
}
