import { DomainError, type FieldFault } from '@/lib/errors'
import type { CurrentText } from '@/lib/takeaways/data/read'
import type { EvidenceRow } from '@/lib/takeaways/data/write'
import type { EvidenceInput } from '@/lib/takeaways/schema'
import { type CodePointIndex, codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { describeRange, findQuote, findQuoteAsShown, verifyRange } from '@/lib/text/selector'

/**
 * The given quotes as rows of this revision; throws `invalid` with every quote that does not agree with the text.
 * Unchanged ranges keep their ids; those that are unsettled in a former revision stay there.
 */
export function resolveEvidence(
  revision: CurrentText,
  given: EvidenceInput[],
  former: EvidenceRow[],
  newId: () => string,
): EvidenceRow[] {
  const index = indexCodePoints(revision.text)
  const faults: FieldFault[] = []
  const idsByRange = new Map(
    former.filter((one) => one.revisionId === revision.id).map((one) => [`${one.start}-${one.end}`, one.id]),
  )
  const unsettled = former.filter((one) => one.revisionId !== revision.id)
  const rows = given.flatMap((one, at) => {
    const unchangedAt = unsettled.findIndex(
      ({ start, end, quote }) => one.quote === quote && one.start === start && (one.end ?? end) === end,
    )
    if (unchangedAt >= 0) return unsettled.splice(unchangedAt, 1).map(toEvidenceRow)
    const found = locateQuote(index, one)
    if ('fault' in found) {
      faults.push({ path: `evidence.${at}.quote`, message: found.fault })
      return []
    }
    const range = `${found.start}-${found.end}`
    const id = idsByRange.get(range) ?? newId()
    idsByRange.delete(range)
    return [
      { id, revisionId: revision.id, ...describeRange(index, revision.paragraphs, found.start, found.end) },
    ]
  })
  if (faults.length > 0) throw new DomainError('invalid', { faults })
  return rows
}

function toEvidenceRow({ id, revisionId, paragraphKey, start, end, quote, prefix, suffix }: EvidenceRow) {
  return { id, revisionId, paragraphKey, start, end, quote, prefix, suffix }
}

type LocatedRange = { start: number; end: number } | { fault: string }

function locateQuote(
  index: CodePointIndex,
  { start, end, quote, prefix, suffix }: EvidenceInput,
): LocatedRange {
  if (start === undefined) {
    const bare = prefix === undefined && suffix === undefined
    const [first, second] = bare ? findQuoteAsShown(index, quote) : findQuote(index, quote, prefix, suffix)
    if (first === undefined) return { fault: 'quoteNotFound' }
    if (second !== undefined) return { fault: 'quoteNotUnique' }
    return { start: first, end: first + codePointLength(quote) }
  }
  const range = { start, end: end ?? start + codePointLength(quote) }
  if (range.end > index.length || range.start >= range.end) return { fault: 'badRange' }
  return verifyRange(index, { ...range, quote, prefix, suffix }) ? range : { fault: 'quoteMismatch' }
}
