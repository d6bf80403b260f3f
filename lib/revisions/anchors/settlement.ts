import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import { invalid } from '@/lib/errors'
import { isNumeral, statesNumber } from '@/lib/reports/numeral'
import { toAnchorRow } from '@/lib/revisions/anchors/reanchor-all'
import { deleteAnchors, insertAnchors, type MovedRange, updateRanges } from '@/lib/revisions/data/anchors'
import type { ReanchoredRow } from '@/lib/revisions/data/unsettled'
import type { AnchorStatus } from '@/lib/revisions/range'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { diffTexts } from '@/lib/text/diff'
import type { Version } from '@/lib/text/reanchoring'
import { describeRange, findQuoteAsShown, type TextAnchor, verifyRange } from '@/lib/text/selector'
import type { Scope } from '@/lib/use-case'

const position = z.coerce.number().int().min(0).optional()

/** A choice for a range, with the quote of a pick; without a position the quote must be unique in the text. */
export const settlementFields = {
  choice: z.enum(['accept', 'restate', 'pick', 'orphan', 'reopen']),
  quote: z.string().max(20_000).default(''),
  start: position,
  end: position,
  /** Of `restate`: what the figure says from now on, as the proposed words state it. */
  value: z.string().max(100).optional(),
}

type SettlementChoice = {
  choice: 'accept' | 'restate' | 'pick' | 'orphan'
  value?: string
} & PickedQuote
type PickedQuote = { quote: string; start?: number; end?: number }
export type SettledAnchor = { status: AnchorStatus; anchor?: TextAnchor; value?: string }

/** The anchor that a choice gives a range; throws `invalid` where the quote of a figure lacks its number. */
export function applyChoice(
  { choice, value, ...picked }: SettlementChoice,
  row: ReanchoredRow,
  to: Version,
): SettledAnchor {
  if (choice === 'orphan') return { status: 'orphaned' }
  const anchor = choice === 'pick' ? pickedAnchor(to, picked) : proposedAnchor(row)
  if (choice === 'restate') {
    const stated = row.value === null ? null : restatedValue(row.value, '', row.quote, anchor.quote)
    if (stated === null || stated !== value)
      throw invalid('value', 'figureNotInQuote', { value: value ?? '' })
    return { status: 'moved', anchor, value: stated }
  }
  if (row.value !== null && !statesNumber(anchor.quote, row.value))
    throw invalid('quote', 'figureNotInQuote', { value: row.value })
  return { status: 'moved', anchor }
}

/** The proposal of a range as it is stored; throws `invalid` where there is none. */
function proposedAnchor(row: ReanchoredRow): TextAnchor {
  const { status, newStart: start, newEnd: end, newQuote: quote, newParagraphKey: paragraphKey } = row
  if (status !== 'proposed' || start === null || end === null || quote === null || paragraphKey === null)
    throw invalid('choice', 'notProposed')
  return { paragraphKey, start, end, quote, prefix: row.newPrefix ?? '', suffix: row.newSuffix ?? '' }
}

function pickedAnchor(to: Version, picked: PickedQuote): TextAnchor {
  const { start, end } = locatePicked(to, picked)
  return describeRange(to.text, to.paragraphs, start, end)
}

function locatePicked({ text }: Version, { quote, start, end }: PickedQuote) {
  if (quote.trim() === '') throw invalid('quote', 'required')
  const index = indexCodePoints(text)
  if (start === undefined) {
    const [first, second] = findQuoteAsShown(index, quote.trim())
    if (first === undefined) throw invalid('quote', 'quoteNotFound')
    if (second !== undefined) throw invalid('quote', 'quoteNotUnique')
    return { start: first, end: first + codePointLength(quote.trim()) }
  }
  const range = { start, end: end ?? start + codePointLength(quote) }
  if (!verifyRange(index, { ...range, quote })) throw invalid('quote', 'quoteMismatch')
  return range
}

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

type Settlement = { row: ReanchoredRow; settled: SettledAnchor }

/** Stores what was made of ranges in the current revision, in three statements; returns their anchors. */
export async function saveSettlements(
  scope: Pick<Scope, 'db'>,
  access: ReportAccess,
  current: { id: string },
  settlements: Settlement[],
  settledBy?: { settledById: string; settledAt: Date },
) {
  const anchors = settlements.map(({ row, settled }) =>
    toAnchorRow(row, { value: row.value, ...settled }, settledBy),
  )
  await deleteAnchors(
    scope.db,
    access,
    current.id,
    settlements.map(({ row }) => row.id),
  )
  await insertAnchors(scope.db, access, current.id, anchors)
  await updateRanges(
    scope.db,
    access,
    settlements.map((one) => toMovedRange(one, current.id)),
  )
  return anchors
}

/** Where a range stands now: at its new position where that is certain, else where it stood before. */
function toMovedRange({ row, settled }: Settlement, revisionId: string): MovedRange {
  const { kind, id, paragraphKey, start, end, quote, prefix, suffix, value } = row
  const isCertain = settled.status === 'same' || settled.status === 'moved'
  if (isCertain && settled.anchor)
    return { kind, id, revisionId, ...settled.anchor, value: settled.value ?? value }
  return { kind, id, revisionId: row.revisionId, paragraphKey, start, end, quote, prefix, suffix, value }
}
