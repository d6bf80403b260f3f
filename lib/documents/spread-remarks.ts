import type { Remark } from '@/lib/documents/model'
import type { Range } from '@/lib/text/code-points'

/** A remark on a whole text; its id is used where it goes over several pieces and must be its own in the document. */
export type Spread = Remark & { id: string }

/**
 * The remarks on a text as remarks on each of its pieces (in the order of the text, apart), in code points of the piece.
 * One that goes over several stands on all of them; one that meets none stands at the nearest place of the next or last.
 */
export function spreadRemarks(pieces: Range[], remarks: Spread[]): Remark[][] {
  const found: Remark[][] = pieces.map(() => [])
  for (const { id, ...remark } of remarks) {
    const met = piecesOf(pieces, remark)
    for (const [index, at] of met.entries()) {
      const piece = pieces[at]!
      const inside = (place: number) => Math.min(Math.max(place, piece.start), piece.end) - piece.start
      found[at]!.push({
        ...remark,
        ...(met.length > 1 ? { id } : {}),
        start: inside(remark.start),
        end: inside(remark.end),
        comments: index === 0 ? remark.comments : [],
      })
    }
  }
  return found
}

function piecesOf(pieces: Range[], { start, end }: Range): number[] {
  const met = pieces.flatMap((piece, at) => (piece.start < end && piece.end > start ? [at] : []))
  if (met.length > 0 || pieces.length === 0) return met
  const next = pieces.findIndex((piece) => piece.end >= start)
  return [next < 0 ? pieces.length - 1 : next]
}
