import { diffArrays } from 'diff'
import { codePointLength, type Range } from '@/lib/text/code-points'

/** A segment of two texts in code points: equal, or replaced. */
export type DiffSegment = { equal: boolean; old: Range; new: Range }

/** Words that both texts have, or that one of them has. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

const maxEdits = 1000
const token = /[0-9]+(?:[.,][0-9]+)*|[\uFF10-\uFF19]+|[A-Za-z]+|./gsu

/** The difference of two texts: numbers and Latin words as wholes, all else by character. */
export function diffTexts(before: string, after: string): DiffSegment[] {
  const [one, other] = [before.match(token) ?? [], after.match(token) ?? []]
  // Texts that differ in nearly everything are not worth the search.
  const changes = diffArrays(one, other, { maxEditLength: maxEdits }) ?? [
    { value: one, removed: true, added: false },
    { value: other, removed: false, added: true },
  ]
  const segments: DiffSegment[] = []
  const at = { old: 0, new: 0 }
  for (const { value, removed, added } of changes) {
    const length = codePointLength(value.join(''))
    const [old, fresh] = [added ? 0 : length, removed ? 0 : length]
    push(segments, {
      equal: !removed && !added,
      old: { start: at.old, end: at.old + old },
      new: { start: at.new, end: at.new + fresh },
    })
    at.old += old
    at.new += fresh
  }
  return segments
}

/** The difference for readers: a lone equal character between two changes joins them. */
export function cleanUpDiff(segments: DiffSegment[]): DiffSegment[] {
  const result: DiffSegment[] = []
  for (const [at, segment] of segments.entries()) {
    const between = at > 0 && at < segments.length - 1
    const lone = segment.equal && between && segment.old.end - segment.old.start === 1
    push(result, { ...segment, equal: segment.equal && !lone })
  }
  return result
}

function push(segments: DiffSegment[], segment: DiffSegment): void {
  const last = segments.at(-1)
  if (segment.old.start === segment.old.end && segment.new.start === segment.new.end) return
  if (last?.equal !== segment.equal) segments.push(segment)
  else
    segments[segments.length - 1] = {
      equal: last.equal,
      old: { start: last.old.start, end: segment.old.end },
      new: { start: last.new.start, end: segment.new.end },
    }
}
