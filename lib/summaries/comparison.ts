import { diffArrays } from 'diff'
import { type OutlinePart, pointOf } from '@/lib/summaries/outline'

export type Pair =
  | { kind: 'stays' | 'moved'; old: OutlinePart; new: OutlinePart }
  | { kind: 'added'; old: null; new: OutlinePart }
  | { kind: 'removed'; old: OutlinePart; new: null }

/**
 * The parts of two outlines beside each other, in the order of the new one; a removed part follows what it followed
 * before. Points are the same by what they are about, headings and texts by their id.
 */
export function pairParts(before: OutlinePart[], after: OutlinePart[]): Pair[] {
  const [old, fresh] = [keyed(before), keyed(after)]
  return diffArrays([...old.keys()], [...fresh.keys()]).flatMap(({ value, added, removed }) =>
    value.flatMap((key): Pair[] => {
      const [one, other] = [old.get(key), fresh.get(key)]
      if (one && other) return removed ? [] : [{ kind: added ? 'moved' : 'stays', old: one, new: other }]
      if (one) return [{ kind: 'removed', old: one, new: null }]
      return other ? [{ kind: 'added', old: null, new: other }] : []
    }),
  )
}

function keyed(parts: OutlinePart[]): Map<string, OutlinePart> {
  return new Map(parts.map((part, place) => [pointOf(part) ?? part.id ?? String(place), part]))
}
