import { indexCodePoints, type Range } from '@/lib/text/code-points'
import { difference, readable } from '@/lib/text/difference'
import { keysInOrder } from '@/lib/text/keys'
import type { Version } from '@/lib/text/reading'

type Keyed = Range & { key: string }
/** Words of a changed paragraph; `old` and `new` say where they stand in the one text and in the other. */
export type Part = { text: string } & (
  | { kind: 'same'; old: Range; new: Range }
  | { kind: 'removed'; old: Range }
  | { kind: 'added'; new: Range }
)
/** Two paragraphs side by side; `parts` if their words differ. */
export type Row = { kind: 'same' | 'changed' | 'added' | 'removed' | 'moved' } & (
  | { old: Keyed; new: Keyed; parts?: Part[] }
  | { old: Keyed; new?: undefined; parts?: undefined }
  | { old?: undefined; new: Keyed; parts?: undefined }
)

/** Two revisions side by side, in the order of the new one; a removed paragraph follows what it followed before. */
export function compareVersions(from: Version, to: Version): Row[] {
  const [before, after] = [indexCodePoints(from.text), indexCodePoints(to.text)]
  const stay = keysInOrder(from.paragraphs, to.paragraphs)
  const oldByKey = new Map(from.paragraphs.map((one) => [one.key, one]))
  const newKeys = new Set(to.paragraphs.map(({ key }) => key))

  const removedAfter = new Map<string | null, Row[]>()
  let anchor: string | null = null
  for (const old of from.paragraphs) {
    if (stay.has(old.key)) anchor = old.key
    else if (!newKeys.has(old.key))
      removedAfter.set(anchor, [...(removedAfter.get(anchor) ?? []), { kind: 'removed', old }])
  }

  const rows = removedAfter.get(null) ?? []
  for (const paragraph of to.paragraphs) {
    const old = oldByKey.get(paragraph.key)
    if (!old) {
      rows.push({ kind: 'added', new: paragraph })
      continue
    }
    const words = { old: before.slice(old.start, old.end), new: after.slice(paragraph.start, paragraph.end) }
    const equal = words.old === words.new
    const kind = stay.has(old.key) ? (equal ? 'same' : 'changed') : 'moved'
    const parts = equal ? undefined : partsOf(words.old, old.start, words.new, paragraph.start)
    rows.push({ kind, old, new: paragraph, ...(parts && { parts }) }, ...(removedAfter.get(old.key) ?? []))
  }
  return rows
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
