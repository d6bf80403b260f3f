import { codePointLength, type Range } from '@/lib/text/code-points'
import { type Reading, type Run, runOver, unitsOfRun, unitsWithin } from '@/lib/text/reading'
import { type Described, findQuote } from '@/lib/text/selector'

const shortestElsewhere = 8

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

/** Finds a quote of some length word for word anywhere: open if in sentences that continue no other, best where its context agrees. */
export function prepareQuotes(
  next: Reading,
  isOpen: (sentence: number, run: Run) => boolean,
): (anchor: Described, run: Run | null) => { range: Range; open: boolean } | null {
  return ({ quote, prefix, suffix, paragraphKey }, run) => {
    const length = codePointLength(quote)
    if (length < shortestElsewhere) return null
    const rated = findQuote(next.index, quote).map((start) => {
      const range = { start, end: start + length }
      const over = runOver(next, range)
      const open = over !== null && run !== null && isOpen(over.first, run) && isOpen(over.last, run)
      const own =
        over !== null && next.paragraphs[next.sentences[over.first]!.paragraph]!.key === paragraphKey
      const before = agreeing([...prefix].reverse(), [...next.index.slice(start - 32, start)].reverse())
      const after = agreeing([...suffix], [...next.index.slice(range.end, range.end + 32)])
      return { range, open, rate: before + after + (open ? 1000 : 0) + (own ? 8 : 0) }
    })
    rated.sort((one, other) => other.rate - one.rate || one.range.start - other.range.start)
    return rated[0] ?? null
  }
}

function rangeOf({ sentences }: Reading, { first, last }: Run): Range {
  return { start: sentences[first]!.start, end: sentences[last]!.end }
}

function agreeing(one: string[], other: string[]): number {
  const differs = one.findIndex((character, at) => character !== other[at])
  return differs === -1 ? one.length : differs
}
