import { isNumeral, statesNumber } from '@/lib/reports/numeral'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { diffTexts } from '@/lib/text/diff'

/**
 * The number that stands in the new quote where the old one states the value, before the same unit; null where the
 * value stands there still, or no single other number does.
 */
export function restatedValue(value: string, unit: string, before: string, after: string): string | null {
  if (statesNumber(after, value)) return null
  const [old, next] = [indexCodePoints(before), indexCodePoints(after)]
  const first = before.indexOf(value)
  if (first < 0 || !statesNumber(before, value) || before.includes(value, first + 1)) return null
  const start = old.toCodePoint(first)
  const changed = diffTexts(before, after).filter((segment) => !segment.equal)
  const touched = changed.filter(
    (one) => one.old.start < start + codePointLength(value) && one.old.end > start,
  )
  const [edit, ...others] = touched
  if (!edit || others.length > 0) return null
  let [from, to] = [edit.new.start, edit.new.end]
  while (from > 0 && isNumeral(next.slice(from - 1, from))) from--
  while (to < next.length && isNumeral(next.slice(to, to + 1))) to++
  const stated = next.slice(from, to)
  const wasBeforeUnit = before.startsWith(unit, first + value.length)
  const isBeforeUnit = next.slice(to).startsWith(unit)
  return [...stated].every(isNumeral) && stated !== '' && (isBeforeUnit || !wasBeforeUnit) ? stated : null
}
