import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'

export type TextSegment = Range & { text: string; ids: string[] }

/** Splits a paragraph at every range boundary; each segment names its ranges, outermost first. */
export function splitByRanges(
  paragraph: Range,
  ranges: (Range & { id: string })[],
  text: string | CodePointIndex,
): TextSegment[] {
  const index = indexCodePoints(text)
  const inside = ranges
    .map(({ id, start, end }) => ({
      id,
      start: Math.max(start, paragraph.start),
      end: Math.min(end, paragraph.end),
    }))
    .filter((range) => range.start < range.end)
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const ends = inside.toSorted((one, other) => one.end - other.end)
  const cuts = new Set([paragraph.start, paragraph.end, ...inside.flatMap(({ start, end }) => [start, end])])
  const sorted = [...cuts].sort((one, other) => one - other)

  const over = new Set<(typeof inside)[number]>()
  let [opened, closed] = [0, 0]
  return sorted.slice(0, -1).map((start, at) => {
    while (closed < ends.length && ends[closed]!.end <= start) over.delete(ends[closed++]!)
    while (opened < inside.length && inside[opened]!.start <= start) over.add(inside[opened++]!)
    const end = sorted[at + 1]!
    return { text: index.slice(start, end), start, end, ids: [...new Set([...over].map(({ id }) => id))] }
  })
}
