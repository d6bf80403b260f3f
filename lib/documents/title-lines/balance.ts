import { widthInEms } from '@/lib/documents/glyph-widths'
import type { TitlePiece } from '@/lib/documents/title-lines/pieces'

/** More lines than this no title has on paper; a longer one fills its lines from the first. */
const most = 5

/** The cost of what a title must not have: a line of one or two characters, or all lines of one length. */
const forbidden = 1000
/** The cost of lines that get shorter and then longer again. */
const hourglass = 200
/** Ems that a line is best longer or shorter than the one before: a character at either end. */
const step = 2
/** Two lines this near in width (ems) count as of one length. */
const equal = 0.6

type LineSplit = { lines: string[]; cost: number }

/** The pieces in the fewest lines of at most `width` ems, of those the best shaped; one piece may be wider. */
export function balancedLines(pieces: TitlePiece[], width: number): string[] {
  const whole = joined(pieces)
  const fewest = Math.max(1, Math.ceil(widthInEms(whole) / width))
  if (fewest === 1) return [whole]
  let best: LineSplit | undefined
  for (let count = fewest; count <= Math.min(most, fewest + 2); count += 1) {
    const found = bestSplit(pieces, width, count)
    if (found && (!best || found.cost < best.cost)) best = found
    if (best && best.cost < forbidden) break
  }
  return best?.lines ?? filledLines(pieces, width)
}

/** The best of all ways to put the pieces on exactly `count` lines, if there is any. */
function bestSplit(pieces: TitlePiece[], width: number, count: number): LineSplit | undefined {
  let best: LineSplit | undefined
  const extend = (start: number, lines: string[], cost: number) => {
    const left = count - lines.length
    if (left === 1) {
      const line = joined(pieces.slice(start))
      if (!fits(line, width, pieces.length - start)) return
      const all = [...lines, line]
      const total = cost + shapeCost(all.map(widthInEms))
      if (!best || total < best.cost) best = { lines: all, cost: total }
      return
    }
    for (let end = start + 1; end <= pieces.length - left + 1; end += 1) {
      const line = joined(pieces.slice(start, end))
      if (!fits(line, width, end - start)) break
      extend(end, [...lines, line], cost + pieces[end - 1]!.cost)
    }
  }
  extend(0, [], 0)
  return best
}

function fits(line: string, width: number, pieces: number): boolean {
  return pieces === 1 || widthInEms(line) <= width
}

/** How far widths (ems) are from a trapezoid or a rhombus whose lines differ by a character at either end. */
function shapeCost(widths: number[]): number {
  const changes = widths.slice(1).map((width, at) => width - widths[at]!)
  const isEqual = (change: number) => Math.abs(change) < equal
  let cost = changes.reduce(
    (sum, change) => sum + (Math.abs(change) - step) ** 2 + (isEqual(change) ? 30 : 0),
    0,
  )
  if (widths.some((width) => width < 3)) cost += forbidden
  if (changes.every(isEqual)) cost += forbidden
  const turns = changes.filter((change) => !isEqual(change)).map(Math.sign)
  if (turns.some((turn, at) => turn > 0 && turns[at - 1]! < 0)) cost += hourglass
  return cost
}

function filledLines(pieces: TitlePiece[], width: number): string[] {
  const lines: TitlePiece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line && widthInEms(joined([...line, piece])) <= width) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(joined)
}

function joined(pieces: TitlePiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim()
}
