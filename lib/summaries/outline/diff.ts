import { diffArrays } from 'diff'
import { type OutlinePart, takeawayIdOf } from '@/lib/summaries/outline/schema'

export type PartDiff =
  | { kind: 'stays' | 'moved'; old: OutlinePart; new: OutlinePart }
  | { kind: 'added'; old: null; new: OutlinePart }
  | { kind: 'removed'; old: OutlinePart; new: null }

/**
 * The parts of two outlines beside each other, in the order of the new one; a removed part follows what it followed
 * before. Points are the same by what they are about, headings and texts by their id.
 */
export function diffOutlines(before: OutlinePart[], after: OutlinePart[]): PartDiff[] {
  const [old, fresh] = [partsByKey(before), partsByKey(after)]
  return diffArrays([...old.keys()], [...fresh.keys()]).flatMap(({ value, added, removed }) =>
    value.flatMap((key): PartDiff[] => {
      const [one, other] = [old.get(key), fresh.get(key)]
      if (one && other) return removed ? [] : [{ kind: added ? 'moved' : 'stays', old: one, new: other }]
      if (one) return [{ kind: 'removed', old: one, new: null }]
      return other ? [{ kind: 'added', old: null, new: other }] : []
    }),
  )
}

function partsByKey(parts: OutlinePart[]): Map<string, OutlinePart> {
  return new Map(parts.map((part, index) => [takeawayIdOf(part) ?? part.id ?? String(index), part]))
}
