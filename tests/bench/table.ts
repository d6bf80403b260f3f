import { formatTable } from '@/scripts/start/text-table'
import { type Result, sampleOf } from '@/tests/bench/result'
import type { Sample } from '@/tests/bench/statistics'

/** With three digits that count. */
export function toFigure(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–'
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3)
}

export const toKilobytes = (bytes: number | null) => toFigure(bytes === null ? null : bytes / 1024)

export const toCount = (count: number | null) => count?.toFixed(1) ?? '–'

const heads = ['rate/s', 'p50', 'p95', 'p99', 'server ms', 'db ms', 'KB', 'statements', 'of floor', 'errors']

function toCells(sample: Sample, floor: Sample | undefined): string[] {
  const milliseconds = [sample.p50, sample.p95, sample.p99, sample.serverMs, sample.databaseMs].map(toFigure)
  const share = floor && floor !== sample ? toFigure(sample.rate / floor.rate) : ''
  const bytes = toKilobytes(sample.bytes)
  return [
    toFigure(sample.rate),
    ...milliseconds,
    bytes,
    toCount(sample.statements),
    share,
    String(sample.errors),
  ]
}

/** Every measurement of a run, as aligned lines. */
export function toResultLines(result: Result): string[] {
  const rows = result.measurements.map(({ work, connections, target, median }) => [
    ...[work, String(connections), target],
    ...toCells(median, sampleOf(result, 'floor', work, connections)),
  ])
  return formatTable([['work', 'conn', 'target', ...heads], ...rows])
}

export function toMarkdownTable([head = [], ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/** One and sixteen writers, and what became of their events. */
export function toSoakLines({ soak }: Result): string[] {
  if (!soak) return []
  const { oneWriter, sixteenWriters, posted, missed, doubled, disordered, resets } = soak
  return [
    `soak: 1 writer ${toFigure(oneWriter)}/s, 16 writers ${toFigure(sixteenWriters)}/s, × ${toFigure(sixteenWriters / oneWriter)}`,
    `soak: ${posted} posts, ${missed} not told, ${doubled} told twice, ${disordered} out of order, ${resets} resets`,
  ]
}
