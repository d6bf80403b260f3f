import { type Change, describeChanges } from '@/lib/text/changes'
import type { Range } from '@/lib/text/code-points'
import { type Continuation, prepareContinuation } from '@/lib/text/continuation'
import { prepareCounterparts } from '@/lib/text/counterpart'
import { type Doubt, prepareDoubts } from '@/lib/text/doubt'
import { keysInOrder } from '@/lib/text/keys'
import { placeOf, prepareQuotes } from '@/lib/text/places'
import { type Run, readVersion, runOver, type Version } from '@/lib/text/reading'
import { type Described, describeRange, verifyRange } from '@/lib/text/selector'

export type { Version }
export type Anchor = Described
export type Fate =
  | { status: 'same' | 'moved'; anchor: Anchor }
  | { status: 'proposed'; anchor: Anchor; changes: Change[]; doubt: Doubt }
  | { status: 'orphaned' }

/**
 * Finds ranges of one revision again in another; prepared once, asked for every range. A range is the same, or
 * moved, only if it stands word for word in sentences (or parts of them up to a semicolon) that stand unchanged as a
 * whole, that are certainly the very ones and no twin of them, beside what they need (under 16 characters the next
 * 16 on both sides; what they lean on or go on with; nothing new that leans on them), and under the same headings.
 * Unchanged is all but width, style of marks, invisible characters and blanks beside Chinese, and in the quote
 * nothing at all. Whatever falls short of that is at most a proposal for a person.
 */
export function prepareReanchoring(from: Version, to: Version): (anchor: Anchor) => Fate {
  const [old, next] = [readVersion(from), readVersion(to)]
  const continuation = prepareContinuation(old, next)
  const doubtOf = prepareDoubts(old, next)
  const inOrder = keysInOrder(old.paragraphs, next.paragraphs)
  const claims = claimsOf(old.sentences.length, continuation)
  const isOpen = (sentence: number, run: Run) => {
    const claim = claims.get(sentence)
    return claim === undefined || (run.first <= claim && claim <= run.last)
  }
  const counterpart = prepareCounterparts(old, next, isOpen)
  const quoteElsewhere = prepareQuotes(next, isOpen)

  const describe = ({ start, end }: Range) => describeRange(next.index, next.paragraphs, start, end)
  const accept = (anchor: Anchor, place: Range): Fate => {
    const found = describe(place)
    const stayed = found.paragraphKey === anchor.paragraphKey && inOrder.has(anchor.paragraphKey)
    return { status: stayed ? 'same' : 'moved', anchor: found }
  }
  const propose = (anchor: Anchor, place: Range, doubt: Doubt): Fate => {
    const found = describe(place)
    const changes = describeChanges(anchor.quote, found.quote)
    return { status: 'proposed', anchor: found, changes, doubt: changes.length ? 'words' : doubt }
  }

  return (anchor) => {
    const run = verifyRange(old.index, { ...anchor, prefix: '', suffix: '' }) ? runOver(old, anchor) : null
    const found = run && continuation(run)
    const place = found && placeOf(old, run, next, found.run, anchor)
    if (found && place) {
      const doubt = doubtOf(run, found)
      const exact = next.index.slice(place.start, place.end) === anchor.quote
      return exact && !doubt ? accept(anchor, place) : propose(anchor, place, doubt ?? 'words')
    }
    const like = run && counterpart(run, anchor)
    if (like && next.index.slice(like.start, like.end) === anchor.quote)
      return propose(anchor, like, 'sentence')
    const elsewhere = quoteElsewhere(anchor, run)
    if (elsewhere?.open && !(elsewhere.short && like)) return propose(anchor, elsewhere.range, 'sentence')
    if (like) return propose(anchor, like, 'words')
    return elsewhere ? propose(anchor, elsewhere.range, 'twin') : { status: 'orphaned' }
  }
}

/** Which old sentence each new one certainly continues. */
function claimsOf(length: number, continuation: (run: Run) => Continuation | null): Map<number, number> {
  const claims = new Map<number, number>()
  for (let at = 0; at < length; at++) {
    const found = continuation({ first: at, last: at })
    if (found?.certain) claims.set(found.run.first, at)
  }
  return claims
}
