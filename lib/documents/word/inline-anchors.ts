import type { ParagraphChild } from 'docx'
import { cleanText, oneLine } from '@/lib/documents/clean'
import type { Inline } from '@/lib/documents/model'
import { blockTextPieces, type CommentableBlock } from '@/lib/documents/word/margin-threads'
import { type CodePointIndex, indexCodePoints } from '@/lib/text/code-points'

/** What stands at a place in a shown text without taking part in it; `at` in UTF-16 units. */
export type InlineAnchor = { kind: 'anchor'; at: number; children: ParagraphChild[] }

/** The anchors for a text that begins `by` units further on. */
export function shiftAnchors(anchors: InlineAnchor[], by: number): InlineAnchor[] {
  return anchors.map((anchor) => ({ ...anchor, at: anchor.at + by }))
}

/** Inlines as shown, cut where anchors stand; anchors come in the order of their places, those beyond the text at its end. */
export function insertInlineAnchors(inlines: Inline[], anchors: InlineAnchor[]): (Inline | InlineAnchor)[] {
  const waiting = [...anchors]
  let at = 0
  const cut = inlines.flatMap((inline) => {
    const end = at + (inline.kind === 'break' ? 1 : inline.text.length)
    const pieces: (Inline | InlineAnchor)[] = []
    while (waiting[0] && waiting[0].at < end) {
      const anchor = waiting.shift()!
      if (inline.kind === 'text' && anchor.at > at) {
        pieces.push({ ...inline, text: inline.text.slice(at - end, anchor.at - end) })
        at = anchor.at
      }
      pieces.push(anchor)
    }
    pieces.push(
      inline.kind === 'break' || at === end ? inline : { ...inline, text: inline.text.slice(at - end) },
    )
    at = end
    return pieces
  })
  return [...cut, ...waiting]
}

/**
 * Turns code points of a block's own text into UTF-16 units of the text that Word shows of it (cleaned, headings on one
 * line; widened marks keep their length); places outside are drawn to the nearest end.
 */
export function shownOffsets(block: CommentableBlock): (codePoint: number) => number {
  const clean = block.kind === 'heading' ? oneLineBefore : (text: string) => cleanText(text).length
  // Cleaned apart, as the runs are, so that both count alike.
  const pieces = blockTextPieces(block).map(indexCodePoints)
  const longest = block.kind === 'heading' ? oneLine(block.text).length : Number.POSITIVE_INFINITY
  return (codePoint) => Math.min(unitsBefore(codePoint, pieces, clean), longest)
}

function unitsBefore(codePoint: number, pieces: CodePointIndex[], clean: (text: string) => number): number {
  let [left, units] = [Math.max(0, codePoint), 0]
  for (const piece of pieces) {
    if (left <= 0) break
    units += clean(piece.slice(0, left))
    left -= piece.length
  }
  return units
}

/** A blank at the end of the words before a place still counts where words follow. */
function oneLineBefore(text: string): number {
  return oneLine(`${text}|`).length - 1
}
