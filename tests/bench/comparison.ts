import { formatTable } from '@/scripts/start/text-table'
import { type Result, sampleOf } from '@/tests/bench/result'
import { toFigure } from '@/tests/bench/table'

/** What two runs have in common, after by before: above 1 is more. */
export function toComparisonLines(before: Result, after: Result): string[] {
  const rows = after.measurements.flatMap(({ work, connections, target, median }) => {
    const old = sampleOf(before, target, work, connections)
    if (!old) return []
    const floors = [before, after].map((one) => sampleOf(one, 'floor', work, connections)?.rate)
    const shares = [old, median].map(({ rate }, index) => ratio(rate, floors[index]))
    return [
      [
        ...[work, String(connections), target],
        ...[toFigure(old.rate), toFigure(median.rate), times(median.rate, old.rate)],
        ...[times(median.p50, old.p50), times(median.p95, old.p95)],
        ...[times(median.serverMs, old.serverMs), times(median.databaseMs, old.databaseMs)],
        ...[times(median.bytes, old.bytes), times(median.statements, old.statements)],
        ...(target === 'floor' ? ['', ''] : shares.map(toFigure)),
      ],
    ]
  })
  const head = ['work', 'conn', 'target', 'rate before', 'after', 'rate', 'p50', 'p95', 'server ms', 'db ms']
  return formatTable([[...head, 'bytes', 'statements', 'of floor before', 'after'], ...rows])
}

const ratio = (one: number | null, other: number | null | undefined) =>
  one === null || !other ? undefined : one / other

function times(one: number | null, other: number | null): string {
  const found = ratio(one, other)
  return found === undefined ? '–' : `× ${found.toFixed(2)}`
}
