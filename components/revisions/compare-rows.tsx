import type { ReactNode } from 'react'
import { DiffText } from '@/components/revisions/diff-text'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import type { ComparedRow } from '@/lib/revisions/compare-revisions'
import { countEdits, type SentenceRun, splitUnchanged } from '@/lib/text/comparison'
import type { DiffPart } from '@/lib/text/diff'

type Labels = Record<ComparedRow['kind'], string> & {
  old: string
  new: string
  nothing: string
  unchanged: (count: number) => string
  /** Where each difference is numbered and leads to the next, and unchanged sentences are folded. */
  edits?: {
    number: (first: number, last: number) => string
    previous: string
    next: string
    unchanged: (count: number) => string
  }
}

const tones = {
  same: 'neutral',
  changed: 'warm',
  added: 'jade',
  removed: 'danger',
  moved: 'neutral',
} as const
const minFolded = 3
const minFoldedCharacters = 40

/** Two revisions paragraph by paragraph, beside each other or on a phone one under the other; long unchanged stretches are folded. */
export function CompareRows({ rows, labels }: { rows: ComparedRow[]; labels: Labels }) {
  const numbered = numberEdits(rows)
  return (
    <div className="border-line border-t">
      <div
        aria-hidden="true"
        className="grid gap-x-8 py-1.5 font-medium text-ink-2 text-sm max-md:hidden md:grid-cols-2"
      >
        <span>{labels.old}</span>
        <span>{labels.new}</span>
      </div>
      {groupUnchanged(numbered).map(({ at, same, rows: group }) =>
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

function ComparedPair({ row, labels }: { row: NumberedRow; labels: Labels }) {
  return (
    <section className="border-line border-t py-3">
      {row.kind === 'same' ? null : (
        <p className="mb-1">
          <Badge tone={tones[row.kind]}>{labels[row.kind]}</Badge>
        </p>
      )}
      {row.runs.map((run, at) => {
        const sides = <Sides key={`${at}-${run.sentences}`} row={row} parts={run.parts} labels={labels} />
        const { edits } = labels
        if (!edits || row.kind === 'same') return sides
        if (!run.same)
          return (
            <Edit key={`edit-${run.first}`} run={run} edits={edits}>
              {sides}
            </Edit>
          )
        if (run.parts.map(({ text }) => text).join('').length < minFoldedCharacters) return sides
        return (
          <details key={`${at}-${run.sentences}`}>
            <summary className="bare touch flex items-center gap-1.5 py-1 text-ink-3 text-sm hover:text-ink">
              <Icon name="down" />
              {edits.unchanged(run.sentences)}
            </summary>
            {sides}
          </details>
        )
      })}
    </section>
  )
}

/** A difference with its number, and the ways to the one before and the one after. */
function Edit({
  run: { first, last, previous, next },
  edits,
  children,
}: {
  run: NumberedRun
  edits: NonNullable<Labels['edits']>
  children: ReactNode
}) {
  return (
    <div id={`edit-${first}`} className="compared-edit">
      <p className="flex flex-wrap items-center gap-x-3 text-ink-3 text-sm">
        <span>{edits.number(first, last)}</span>
        <span className="no-print flex gap-x-3">
          {previous ? (
            <a href={`#edit-${previous}`} className="link touch">
              {edits.previous}
            </a>
          ) : null}
          {next ? (
            <a href={`#edit-${next}`} className="link touch">
              {edits.next}
            </a>
          ) : null}
        </span>
      </p>
      {children}
    </div>
  )
}

function Sides({ row, parts, labels }: { row: ComparedRow; parts: DiffPart[]; labels: Labels }) {
  const side = (name: 'old' | 'new') => (
    <div className="min-w-0">
      <span className="text-ink-3 text-xs md:sr-only">{labels[name]}</span>
      {row[name] === null ? (
        <p className="text-ink-3 text-sm">{labels.nothing}</p>
      ) : (
        <p lang="zh-CN" className="whitespace-pre-wrap font-serif leading-loose [overflow-wrap:anywhere]">
          <DiffText parts={row.parts ? parts : toWholePart(row, name)} side={name} />
        </p>
      )}
    </div>
  )
  return (
    <div className="grid gap-x-8 gap-y-2 md:grid-cols-2">
      {side('old')}
      {side('new')}
    </div>
  )
}

/** A run of sentences; a changed one with the numbers of its differences, and where its neighbours begin. */
type NumberedRun = SentenceRun & { first: number; last: number; previous?: number; next?: number }
type NumberedRow = ComparedRow & { runs: NumberedRun[] }

function numberEdits(rows: ComparedRow[]): NumberedRow[] {
  let count = 0
  const changed: NumberedRun[] = []
  const numbered = rows.map((row) => {
    const same = row.kind === 'same'
    const runs = row.parts ? splitUnchanged(row.parts) : [{ same, sentences: 1, parts: [] }]
    return {
      ...row,
      runs: runs.map((run): NumberedRun => {
        const first = count + 1
        if (!run.same) count += row.parts ? countEdits({ kind: 'changed', parts: run.parts }) : 1
        const one = { ...run, first, last: count }
        if (!run.same) changed.push(one)
        return one
      }),
    }
  })
  for (const [at, run] of changed.entries()) {
    run.previous = changed[at - 1]?.first
    run.next = changed[at + 1]?.first
  }
  return numbered
}

/** A paragraph that has no counterpart is marked whole. */
function toWholePart(row: ComparedRow, side: 'old' | 'new'): DiffPart[] {
  const kind = row.kind === 'added' || row.kind === 'removed' ? row.kind : 'same'
  return [{ kind, text: row[side] ?? '' }]
}

/** Rows that follow each other and are all unchanged, or all not. */
function groupUnchanged(rows: NumberedRow[]) {
  const groups: { at: number; same: boolean; rows: NumberedRow[] }[] = []
  for (const [at, row] of rows.entries()) {
    const same = row.kind === 'same'
    const last = groups.at(-1)
    if (last?.same === same) last.rows.push(row)
    else groups.push({ at, same, rows: [row] })
  }
  return groups
}
