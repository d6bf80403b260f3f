import { diffArrays } from 'diff'
import { codePointLength, type Range } from '@/lib/text/code-points'

/** A stretch of two texts in code points: equal, or what stands in the one and what stands in the other instead. */
export type Stretch = { equal: boolean; old: Range; new: Range }

const mostEdits = 1000
const token = /[0-9]+(?:[.,][0-9]+)*|[\uFF10-\uFF19]+|[A-Za-z]+|./gsu

/** How one text differs from another: numbers and Latin words whole, all else by character. */
export function difference(before: string, after: string): Stretch[] {
  const [one, other] = [before.match(token) ?? [], after.match(token) ?? []]
  // Texts that differ in nearly everything are not worth the search.
  const changes = diffArrays(one, other, { maxEditLength: mostEdits }) ?? [
    { value: one, removed: true, added: false },
    { value: other, removed: false, added: true },
  ]
  const stretches: Stretch[] = []
  const at = { old: 0, new: 0 }
  for (const { value, removed, added } of changes) {
    const length = codePointLength(value.join(''))
    const [old, fresh] = [added ? 0 : length, removed ? 0 : length]
    push(stretches, {
      equal: !removed && !added,
      old: { start: at.old, end: at.old + old },
      new: { start: at.new, end: at.new + fresh },
    })
    at.old += old
    at.new += fresh
  }
  return stretches
}

/** The same for people: a lone equal character between two changes joins them. */
export function readable(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const [at, stretch] of stretches.entries()) {
    const between = at > 0 && at < stretches.length - 1
    const lone = stretch.equal && between && stretch.old.end - stretch.old.start === 1
    push(result, { ...stretch, equal: stretch.equal && !lone })
  }
  return result
}

function push(stretches: Stretch[], stretch: Stretch): void {
  const last = stretches.at(-1)
  if (stretch.old.start === stretch.old.end && stretch.new.start === stretch.new.end) return
  if (last?.equal !== stretch.equal) stretches.push(stretch)
  else
    stretches[stretches.length - 1] = {
      equal: last.equal,
      old: { start: last.old.start, end: stretch.old.end },
      new: { start: last.new.start, end: stretch.new.end },
    }
}
