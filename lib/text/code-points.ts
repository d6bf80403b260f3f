/** A range in Unicode code points, start inclusive, end exclusive. */
export type Range = { start: number; end: number }

/** Maps between code points and UTF-16 units of one text; O(log astral characters) for each call. */
export class CodePointIndex {
  readonly length: number
  /** UTF-16 position of the n-th character that takes two units; empty for most Chinese text. */
  private readonly pairs: number[] = []

  constructor(readonly text: string) {
    for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) this.pairs.push(match.index)
    this.length = text.length - this.pairs.length
  }

  /** The UTF-16 position of a code point; throws a RangeError outside the text. */
  toUtf16(codePoint: number): number {
    if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > this.length)
      throw new RangeError(`Code point ${codePoint} is outside the text of ${this.length}`)
    return codePoint + this.pairsWhere((unit, before) => unit - before < codePoint)
  }

  /** The code point of a UTF-16 position, rounded down in a surrogate pair; throws a RangeError outside. */
  toCodePoint(utf16: number): number {
    if (!Number.isInteger(utf16) || utf16 < 0 || utf16 > this.text.length)
      throw new RangeError(`UTF-16 position ${utf16} is outside the text of ${this.text.length}`)
    return utf16 - this.pairsWhere((unit) => unit < utf16)
  }

  /** The characters from start to end, both cut to the text as String.slice does; negative counts as 0. */
  slice(start: number, end: number = this.length): string {
    const inside = (position: number) => this.toUtf16(Math.min(Math.max(position, 0), this.length))
    return this.text.slice(inside(start), inside(end))
  }

  private pairsWhere(holds: (unit: number, before: number) => boolean): number {
    let low = 0
    let high = this.pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(this.pairs[middle]!, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Indexes a text once; an index comes back as it is, so every function here takes either. */
export function indexCodePoints(text: string | CodePointIndex): CodePointIndex {
  return typeof text === 'string' ? new CodePointIndex(text) : text
}

/** How many Unicode code points a text has; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let length = text.length
  for (const _ of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) length--
  return length
}

/** The characters from code point start to end, cut to the text. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  return indexCodePoints(text).slice(start, end)
}
