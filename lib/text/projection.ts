import { indexCodePoints, type Range } from '@/lib/text/code-points'
import { difference } from '@/lib/text/difference'

/** A range carried from a pattern into the words that match it, and what share of it and of the words beside it stayed. */
export type Projection = Range & { kept: number; besideKept: number }

const leastBeside = 6

/** Carries a range of a pattern (UTF-16) over to the words it matched; what was put in at its edges stays outside. */
export function projectRange(pattern: string, range: Range, matched: string): Projection {
  const [before, after] = [indexCodePoints(pattern), indexCodePoints(matched)]
  const from = before.toCodePoint(range.start)
  const to = before.toCodePoint(range.end)
  let [start, end] = [after.length, 0]
  let [kept, besideKept] = [0, 0]
  for (const { equal, old, new: fresh } of difference(pattern, matched)) {
    if (old.start <= from && from < old.end) start = fresh.start + (equal ? from - old.start : 0)
    if (old.start < to && to <= old.end) end = equal ? fresh.start + to - old.start : fresh.end
    if (!equal) continue
    const within = Math.max(0, Math.min(old.end, to) - Math.max(old.start, from))
    kept += within
    besideKept += old.end - old.start - within
  }
  const beside = before.length - (to - from)
  return {
    start: after.toUtf16(start),
    end: after.toUtf16(end),
    kept: kept / Math.max(to - from, end - start, 1),
    besideKept: beside >= leastBeside ? besideKept / beside : 0,
  }
}
