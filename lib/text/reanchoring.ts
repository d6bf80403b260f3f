import type { Range } from '@/lib/text/code-points'
import { classifyChanges, type QuoteChange } from '@/lib/text/quote-changes'
import { type ExactMatch, prepareExactMatch } from '@/lib/text/reanchoring/exact-match'
import { prepareFuzzyMatch } from '@/lib/text/reanchoring/fuzzy-match'
import { mapRange, prepareQuoteSearch } from '@/lib/text/reanchoring/quote-location'
import { prepareRejectionReason, type RejectionReason } from '@/lib/text/reanchoring/rejection-reason'
import { indexSentences, type SentenceSpan, spanOver } from '@/lib/text/reanchoring/sentence-index'
import { describeRange, type TextAnchor, verifyRange } from '@/lib/text/selector'
import { keysInOrder, type RevisionText } from '@/lib/text/stable-keys'

export type { RevisionText as Version }
export type Anchor = TextAnchor
export type ReanchorResult =
  | { status: 'same' | 'moved'; anchor: Anchor }
  | { status: 'proposed'; anchor: Anchor; changes: QuoteChange[]; reason: RejectionReason }
  | { status: 'orphaned' }

/**
 * Prepares to find ranges of one revision in another. A range is the same or moved only where its sentences
 * and context are unchanged and unambiguous under the same headings; all else is at most a proposal.
 */
export function prepareReanchoring(from: RevisionText, to: RevisionText): (anchor: Anchor) => ReanchorResult {
  const [old, next] = [indexSentences(from), indexSentences(to)]
  const exactMatch = prepareExactMatch(old, next)
  const rejectionReasonOf = prepareRejectionReason(old, next)
  const inOrder = keysInOrder(old.paragraphs, next.paragraphs)
  const claims = certainMatches(old.sentences.length, exactMatch)
  const isOpen = (sentence: number, span: SentenceSpan) => {
    const claim = claims.get(sentence)
    return claim === undefined || (span.first <= claim && claim <= span.last)
  }
  const fuzzyMatch = prepareFuzzyMatch(old, next, isOpen)
  const searchQuote = prepareQuoteSearch(next, isOpen)

  const describe = ({ start, end }: Range) => describeRange(next.index, next.paragraphs, start, end)
  const accept = (anchor: Anchor, range: Range): ReanchorResult => {
    const found = describe(range)
    const stayed = found.paragraphKey === anchor.paragraphKey && inOrder.has(anchor.paragraphKey)
    return { status: stayed ? 'same' : 'moved', anchor: found }
  }
  const propose = (anchor: Anchor, range: Range, reason: RejectionReason): ReanchorResult => {
    const found = describe(range)
    const changes = classifyChanges(anchor.quote, found.quote)
    return { status: 'proposed', anchor: found, changes, reason: changes.length ? 'words' : reason }
  }

  return (anchor) => {
    const span = verifyRange(old.index, { ...anchor, prefix: '', suffix: '' }) ? spanOver(old, anchor) : null
    const found = span && exactMatch(span)
    const range = found && mapRange(old, span, next, found.span, anchor)
    if (found && range) {
      const reason = rejectionReasonOf(span, found)
      const exact = next.index.slice(range.start, range.end) === anchor.quote
      return exact && !reason ? accept(anchor, range) : propose(anchor, range, reason ?? 'words')
    }
    const similar = span && fuzzyMatch(span, anchor)
    if (similar && next.index.slice(similar.start, similar.end) === anchor.quote)
      return propose(anchor, similar, 'sentence')
    const elsewhere = searchQuote(anchor, span)
    if (elsewhere?.open && !(elsewhere.short && similar)) return propose(anchor, elsewhere.range, 'sentence')
    if (similar) return propose(anchor, similar, 'words')
    return elsewhere ? propose(anchor, elsewhere.range, 'twin') : { status: 'orphaned' }
  }
}

/** Which old sentence each new one certainly continues. */
function certainMatches(
  length: number,
  exactMatch: (span: SentenceSpan) => ExactMatch | null,
): Map<number, number> {
  const claims = new Map<number, number>()
  for (let at = 0; at < length; at++) {
    const found = exactMatch({ first: at, last: at })
    if (found?.certain) claims.set(found.span.first, at)
  }
  return claims
}
