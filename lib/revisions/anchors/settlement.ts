import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { statesNumber } from '@/lib/reports/numeral'
import { restatedValue } from '@/lib/revisions/anchors/restated-value'
import type { ReanchoredRow } from '@/lib/revisions/data/unsettled'
import type { AnchorStatus } from '@/lib/revisions/range'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import type { Version } from '@/lib/text/reanchoring'
import { describeRange, findQuoteAsShown, type TextAnchor, verifyRange } from '@/lib/text/selector'

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
