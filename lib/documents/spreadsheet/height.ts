import type { CellObject } from 'write-excel-file/universal'

/** Points of a line in 11 point type, and the most that Excel takes for a row. */
const line = 16
const highest = 409

/** The height of a row with wrapped cells, in points; widths in half-width characters. An estimate. */
export function rowHeight(cells: (CellObject | null)[], widths: number[]): number {
  const lines = cells.map((cell, at) =>
    typeof cell?.value === 'string' ? linesOf(cell.value, widths[at] ?? 1) : 1,
  )
  return Math.min(highest, Math.max(1, ...lines) * line + 3)
}

/** A Chinese character is as wide as two digits; a line is rarely filled to its end. */
function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 2)
  return text.split('\n').reduce((sum, one) => {
    const units = one.length + (one.match(/[^\0-\u02FF]/g)?.length ?? 0)
    return sum + Math.max(1, Math.ceil(units / room))
  }, 0)
}
