import { codePointLength, type Range } from '@/lib/text/code-points'
import { type Reading, type Run, runOver, unitsOfRun, unitsWithin } from '@/lib/text/reading'
import { type Described, findQuote } from '@/lib/text/selector'

const shortest = 2
const shortestElsewhere = 8
const mostPlaces = 100

/** Where a range of a run stands in the run that continues it; what is folded away at its edges is taken along if it is there still. */
export function placeOf(old: Reading, run: Run, next: Reading, found: Run, range: Range): Range | null {
  const quote = old.index.slice(range.start, range.end)
  const holds = ({ start, end }: Range) => start >= 0 && next.index.slice(start, end) === quote
  const [before, after] = [rangeOf(old, run), rangeOf(next, found)]
  const shift = after.start - before.start
  const shifted = { start: range.start + shift, end: range.end + shift }
  const unchanged = old.index.slice(before.start, before.end) === next.index.slice(after.start, after.end)
  if (unchanged && holds(shifted)) return shifted
  const units = unitsWithin(old, range)
  if (units.start >= units.end) return null
  const offset = unitsOfRun(next, found).start - unitsOfRun(old, run).start
  const start = next.positions[units.start + offset]!
  const end = next.positions[units.end - 1 + offset]! + 1
  const whole = {
    start: start - (old.positions[units.start]! - range.start),
    end: end + range.end - (old.positions[units.end - 1]! + 1),
  }
  return holds(whole) ? whole : { start, end }
}

/**
 * Finds a quote word for word, best where its context agrees: open if in sentences that continue no other; a short
 * one counts only there, in the paragraph of its key.
 */
export function prepareQuotes(
  next: Reading,
  isOpen: (sentence: number, run: Run) => boolean,
): (anchor: Described, run: Run | null) => { range: Range; open: boolean; short: boolean } | null {
  const byKey = new Map(next.paragraphs.map((paragraph) => [paragraph.key, paragraph]))

  return ({ quote, prefix, suffix, paragraphKey }, run) => {
    const length = codePointLength(quote)
    const own = byKey.get(paragraphKey)
    const inOwn = (start: number) => own !== undefined && own.start <= start && start < own.end
    const short = length < shortestElsewhere
    const starts = short
      ? startsIn(next, length < shortest ? undefined : own, quote)
      : findQuote(next.index, quote)
    const rated = starts.slice(0, mostPlaces).flatMap((start) => {
      const range = { start, end: start + length }
      const over = runOver(next, range)
      const open = over !== null && run !== null && isOpen(over.first, run) && isOpen(over.last, run)
      if (short && !open) return []
      const before = agreeing([...prefix].reverse(), [...next.index.slice(start - 32, start)].reverse())
      const after = agreeing([...suffix], [...next.index.slice(range.end, range.end + 32)])
      return [{ range, open, short, rate: before + after + (open ? 1000 : 0) + (inOwn(start) ? 8 : 0) }]
    })
    rated.sort((one, other) => other.rate - one.rate || one.range.start - other.range.start)
    return rated[0] ?? null
  }
}

function startsIn({ index }: Reading, paragraph: Range | undefined, quote: string): number[] {
  if (!paragraph) return []
  const words = index.slice(paragraph.start, paragraph.end)
  return findQuote(words, quote).map((start) => paragraph.start + start)
}

function rangeOf({ sentences }: Reading, { first, last }: Run): Range {
  return { start: sentences[first]!.start, end: sentences[last]!.end }
}

function agreeing(one: string[], other: string[]): number {
  const differs = one.findIndex((character, at) => character !== other[at])
  return differs === -1 ? one.length : differs
}
