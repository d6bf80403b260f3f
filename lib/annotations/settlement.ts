import { z } from 'zod'
import type { Status } from '@/lib/annotations/data/anchors'
import type { CarriedRow } from '@/lib/annotations/data/unsettled'
import { invalid } from '@/lib/errors'
import { statesNumber } from '@/lib/reports/numeral'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { prepareReanchoring, type Version } from '@/lib/text/reanchor'
import { type Described, describeRange, findQuoteAsShown, verifyRange } from '@/lib/text/selector'

const position = z.coerce.number().int().min(0).optional()

/** What a person may say of a range, with the words picked; without a position they must stand in the text just once. */
export const choice = {
  choice: z.enum(['accept', 'pick', 'orphan', 'reopen']),
  quote: z.string().max(20_000).default(''),
  start: position,
  end: position,
}

type Choice = { choice: 'accept' | 'pick' | 'orphan' | 'reopen' } & Picked
type Picked = { quote: string; start?: number; end?: number }
type Settled = { status: Status; anchor?: Described }

/** The fate that a person's choice gives a range; a figure must state its number there. */
export function decide(
  { choice, ...picked }: Choice,
  row: CarriedRow & { value: string | null },
  from: Version,
  to: Version,
): Settled {
  if (choice === 'orphan') return { status: 'orphaned' }
  if (choice === 'reopen') return prepareReanchoring(from, to)(row)
  const { start, end } = choice === 'accept' ? proposed(row) : locate(to, picked)
  const anchor = describeRange(to.text, to.paragraphs, start, end)
  if (row.value !== null && !statesNumber(anchor.quote, row.value))
    throw invalid('quote', 'figureNotInQuote', { value: row.value })
  return { status: 'moved', anchor }
}

function proposed({ status, newStart: start, newEnd: end }: CarriedRow) {
  if (status !== 'proposed' || start === null || end === null) throw invalid('choice', 'notProposed')
  return { start, end }
}

function locate({ text }: Version, { quote, start, end }: Picked) {
  if (quote.trim() === '') throw invalid('quote', 'required')
  const index = indexCodePoints(text)
  if (start === undefined) {
    const [place, another] = findQuoteAsShown(index, quote.trim())
    if (place === undefined) throw invalid('quote', 'quoteNotFound')
    if (another !== undefined) throw invalid('quote', 'quoteNotUnique')
    return { start: place, end: place + codePointLength(quote.trim()) }
  }
  const range = { start, end: end ?? start + codePointLength(quote) }
  if (!verifyRange(index, { ...range, quote })) throw invalid('quote', 'quoteMismatch')
  return range
}
