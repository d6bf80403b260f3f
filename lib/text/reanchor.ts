import type { Change } from '@/lib/text/changes'
import { type CodePointIndex, codePointLength, indexCodePoints, type Range } from '@/lib/text/code-points'
import { type Described, describeRange, findQuote, verifyRange } from '@/lib/text/selector'

export type Anchor = Described
export type Version = { text: string | CodePointIndex; paragraphs: (Range & { key: string })[] }
export type Fate =
  | { status: 'same' | 'moved'; anchor: Anchor }
  | { status: 'proposed'; anchor: Anchor; changes: Change[] }
  | { status: 'orphaned' }

/** Finds ranges of one revision again in another; prepared once, asked for every range. */
export function prepareReanchoring(from: Version, to: Version): (anchor: Anchor) => Fate {
  const [old, next] = [indexCodePoints(from.text), indexCodePoints(to.text)]
  const oldParagraphs = new Map(from.paragraphs.map((paragraph) => [paragraph.key, paragraph]))
  const newParagraphs = new Map(to.paragraphs.map((paragraph) => [paragraph.key, paragraph]))
  const at = (start: number, quote: string) =>
    describeRange(next, to.paragraphs, start, start + codePointLength(quote))

  return (anchor) => {
    const before = oldParagraphs.get(anchor.paragraphKey)
    const after = newParagraphs.get(anchor.paragraphKey)
    const unchanged =
      before && after && old.slice(before.start, before.end) === next.slice(after.start, after.end)
    if (unchanged && anchor.end <= before.end && verifyRange(old, anchor))
      return { status: 'same', anchor: at(after.start + anchor.start - before.start, anchor.quote) }
    const [found] = findQuote(next, anchor.quote)
    return found === undefined
      ? { status: 'orphaned' }
      : { status: 'proposed', anchor: at(found, anchor.quote), changes: [] }
  }
}
