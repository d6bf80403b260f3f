import { indexCodePoints, type Range } from '@/lib/text/code-points'
import { type ComparisonRow, compareVersions } from '@/lib/text/comparison'
import type { DiffPart } from '@/lib/text/diff'
import { splitSentences } from '@/lib/text/sentences'
import type { RevisionText } from '@/lib/text/stable-keys'

/** A sentence with what changed in it, and the ranges that are settled by it. */
export type SentenceGroup<One> = { parts: DiffPart[]; ranges: One[] }

/** Groups ranges by the first changed sentence of the old text that each touches, else by the first at all. */
export function groupBySentence<One extends Range>(
  from: RevisionText,
  to: RevisionText,
  ranges: One[],
): SentenceGroup<One>[] {
  const old = indexCodePoints(from.text)
  const rows = compareVersions(from, to)
  const sentences = splitSentences(old).map((range) => ({ range, ranges: [] as One[] }))
  const parts = new Map<object, DiffPart[]>()
  const partsOf = (sentence: (typeof sentences)[number]) => {
    const known =
      parts.get(sentence) ?? partsWithin(rows, (part) => old.slice(part.start, part.end), sentence.range)
    parts.set(sentence, known)
    return known
  }
  for (const one of ranges) {
    const touched = sentences.filter(({ range }) => range.start < one.end && one.start < range.end)
    const changed = touched.find((sentence) => partsOf(sentence).some(({ kind }) => kind !== 'same'))
    const chosen = changed ?? touched[0] ?? sentences.at(-1)
    chosen?.ranges.push(one)
  }
  return sentences
    .filter((sentence) => sentence.ranges.length > 0)
    .map((sentence) => ({ parts: partsOf(sentence), ranges: sentence.ranges }))
}

const endsSentence = /[。！？…!?\n]\s*$/u

/** The parts of a range of the old text; what was added at its edges belongs to it unless that is a whole sentence. */
function partsWithin(
  rows: ComparisonRow[],
  oldText: (range: Range) => string,
  { start, end }: Range,
): DiffPart[] {
  const clip = (range: Range) => ({ start: Math.max(range.start, start), end: Math.min(range.end, end) })
  return rows.flatMap((row): DiffPart[] => {
    if (!row.old || row.old.end <= start || row.old.start >= end) return []
    if (!row.parts) return [{ kind: row.new ? 'same' : 'removed', text: oldText(clip(row.old)) }]
    let at = row.old.start
    return row.parts.flatMap((part): DiffPart[] => {
      if (part.kind === 'added') {
        const inside = start < at && at < end
        const atEdge = (at === start || at === end) && !endsSentence.test(part.text)
        return inside || atEdge ? [{ kind: 'added', text: part.text }] : []
      }
      at = part.old.end
      const range = clip(part.old)
      return range.start < range.end ? [{ kind: part.kind, text: oldText(range) }] : []
    })
  })
}
