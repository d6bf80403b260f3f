import { indexCodePoints, type Range } from '@/lib/text/code-points'
import { diffTexts } from '@/lib/text/diff'

/** A range projected into a match, and the share of it and of its context that stayed. */
export type ProjectedRange = Range & { keptShare: number; contextKeptShare: number }

const minContextLength = 6

/** Projects a range of a pattern (UTF-16) onto its match; insertions at the edges stay outside. */
export function projectRange(pattern: string, range: Range, matched: string): ProjectedRange {
  const [before, after] = [indexCodePoints(pattern), indexCodePoints(matched)]
  const from = before.toCodePoint(range.start)
  const to = before.toCodePoint(range.end)
  let [start, end] = [after.length, 0]
  let [keptLength, contextKeptLength] = [0, 0]
  for (const { equal, old, new: next } of diffTexts(pattern, matched)) {
    if (old.start <= from && from < old.end) start = next.start + (equal ? from - old.start : 0)
    if (old.start < to && to <= old.end) end = equal ? next.start + to - old.start : next.end
    if (!equal) continue
    const within = Math.max(0, Math.min(old.end, to) - Math.max(old.start, from))
    keptLength += within
    contextKeptLength += old.end - old.start - within
  }
  const contextLength = before.length - (to - from)
  return {
    start: after.toUtf16(start),
    end: after.toUtf16(end),
    keptShare: keptLength / Math.max(to - from, end - start, 1),
    contextKeptShare: contextLength >= minContextLength ? contextKeptLength / contextLength : 0,
  }
}
