import { indexCodePoints, type Range } from '@/lib/text/code-points'
import { difference, readable } from '@/lib/text/difference'
import type { Version } from '@/lib/text/reading'
import { type Keyed, pairParagraphs } from '@/lib/text/rows'

/** Words of a changed paragraph; `old` and `new` say where they stand in the one text and in the other. */
export type Part = { text: string } & (
  | { kind: 'same'; old: Range; new: Range }
  | { kind: 'removed'; old: Range }
  | { kind: 'added'; new: Range }
)
/** What stands side by side: a paragraph, or all parts of a split or merged one; `parts` if the words differ. */
export type Row =
  | { kind: 'same' | 'changed' | 'moved'; old: Keyed; new: Keyed; parts?: Part[] }
  | { kind: 'added'; old?: undefined; new: Keyed; parts?: undefined }
  | { kind: 'removed'; old: Keyed; new?: undefined; parts?: undefined }

/** Two revisions side by side, in the order of the new one; a removed paragraph follows what it followed before. */
export function compareVersions(from: Version, to: Version): Row[] {
  const [before, after] = [indexCodePoints(from.text), indexCodePoints(to.text)]
  return pairParagraphs(from, to).map((row): Row => {
    if (row.kind === 'added' || row.kind === 'removed') return row
    const words = {
      old: before.slice(row.old.start, row.old.end),
      new: after.slice(row.new.start, row.new.end),
    }
    const equal = words.old === words.new
    const kind = row.kind === 'moved' ? 'moved' : equal ? 'same' : 'changed'
    if (equal) return { ...row, kind }
    return { ...row, kind, parts: partsOf(words.old, row.old.start, words.new, row.new.start) }
  })
}

/** The words of two texts: what both say, and what only the one or the other does. */
export function compareWords(before: string, after: string): Part[] {
  return partsOf(before, 0, after, 0)
}

function partsOf(before: string, oldStart: number, after: string, newStart: number): Part[] {
  const [old, fresh] = [indexCodePoints(before), indexCodePoints(after)]
  const shift = (range: Range, by: number) => ({ start: range.start + by, end: range.end + by })
  return readable(difference(before, after)).flatMap((stretch): Part[] => {
    const ranges = { old: shift(stretch.old, oldStart), new: shift(stretch.new, newStart) }
    const removed = old.slice(stretch.old.start, stretch.old.end)
    if (stretch.equal) return [{ kind: 'same', text: removed, ...ranges }]
    const added = fresh.slice(stretch.new.start, stretch.new.end)
    return [
      ...(removed ? [{ kind: 'removed' as const, text: removed, old: ranges.old }] : []),
      ...(added ? [{ kind: 'added' as const, text: added, new: ranges.new }] : []),
    ]
  })
}
