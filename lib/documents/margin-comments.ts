import type { MarginThread } from '@/lib/documents/model'
import type { Range } from '@/lib/text/code-points'

/** A thread on a range of a whole text; its id must be unique in the document. */
export type TextMarginThread = MarginThread & { id: string }

/**
 * Splits threads among the pieces of a text, in code points of each piece; the pieces are sorted and
 * disjoint. A thread that touches no piece goes to the nearest position of the next or last one.
 */
export function splitMarginThreads(pieces: Range[], threads: TextMarginThread[]): MarginThread[][] {
  const found: MarginThread[][] = pieces.map(() => [])
  for (const { id, ...thread } of threads) {
    const touched = touchedPieces(pieces, thread)
    for (const [index, at] of touched.entries()) {
      const piece = pieces[at]!
      const inside = (place: number) => Math.min(Math.max(place, piece.start), piece.end) - piece.start
      found[at]!.push({
        ...thread,
        ...(touched.length > 1 ? { id } : {}),
        start: inside(thread.start),
        end: inside(thread.end),
        comments: index === 0 ? thread.comments : [],
      })
    }
  }
  return found
}

function touchedPieces(pieces: Range[], { start, end }: Range): number[] {
  const touched = pieces.flatMap((piece, at) => (piece.start < end && piece.end > start ? [at] : []))
  if (touched.length > 0 || pieces.length === 0) return touched
  const next = pieces.findIndex((piece) => piece.end >= start)
  return [next < 0 ? pieces.length - 1 : next]
}

/** The property `marginThreads` of a block; left out where there are none. */
export function withMarginThreads(marginThreads: MarginThread[]): { marginThreads?: MarginThread[] } {
  return marginThreads.length > 0 ? { marginThreads } : {}
}
