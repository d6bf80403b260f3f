import type { ExactMatch } from '@/lib/text/reanchoring/exact-match'
import {
  findHeadingContexts,
  isSameHeadingContext,
  prepareRunInHeadingCheck,
} from '@/lib/text/reanchoring/heading-context'
import { prepareNeighbourCheck } from '@/lib/text/reanchoring/neighbours'
import type { SentenceIndex, SentenceSpan } from '@/lib/text/reanchoring/sentence-index'

/** Why a match is proposed to a person and not accepted; the first reason that holds. */
export type RejectionReason =
  /** The words changed. */
  | 'words'
  /** The sentence around the words changed. */
  | 'sentence'
  /** The sentence occurs several times in the old or the new revision. */
  | 'twin'
  /** The sentence is short or refers to the one before, and its neighbours changed. */
  | 'neighbours'
  /** A heading over it changed, or the line that announces its list or gives the unit of its table. */
  | 'heading'

/** The reason why unchanged sentences may mean something else at their new position, or null. */
export function prepareRejectionReason(
  old: SentenceIndex,
  next: SentenceIndex,
): (span: SentenceSpan, found: ExactMatch) => RejectionReason | null {
  const headingContexts = { old: findHeadingContexts(old), next: findHeadingContexts(next) }
  const hasSameNeighbours = prepareNeighbourCheck(old, next)
  const hasSameRunInHeading = prepareRunInHeadingCheck(old, next)

  const hasSameHeadings = (span: SentenceSpan, found: SentenceSpan) => {
    for (let step = 0; step <= span.last - span.first; step++) {
      const before = headingContexts.old[old.sentences[span.first + step]!.paragraph]!
      if (!isSameHeadingContext(before, headingContexts.next[next.sentences[found.first + step]!.paragraph]!))
        return false
    }
    return hasSameRunInHeading(span.first, found.first)
  }

  return (span, found) => {
    if (!found.certain) return 'twin'
    if (!hasSameNeighbours(span, found.span)) return 'neighbours'
    return hasSameHeadings(span, found.span) ? null : 'heading'
  }
}
