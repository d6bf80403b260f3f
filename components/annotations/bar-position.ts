type LineBox = { left: number; top: number; right: number; bottom: number }
type BoxSize = { width: number; height: number }

/** What the bar keeps free at the edges of the window; at the top stands the header. */
const edge = { side: 8, top: 60, bottom: 8 }
const gap = 6

/**
 * Places a bar at the line where a selection ends: below it, or above it when the selection was made backwards.
 * It changes sides where the window leaves no room and stays inside the window when the line is scrolled away.
 */
export function placeBar(line: LineBox, x: number, backwards: boolean, bar: BoxSize, window: BoxSize) {
  const above = line.top - gap - bar.height
  const below = line.bottom + gap
  const lowest = window.height - edge.bottom - bar.height
  const isAbove = backwards ? above >= edge.top : below > lowest
  return {
    left: clamp(x - bar.width / 2, edge.side, window.width - edge.side - bar.width),
    top: clamp(isAbove ? above : below, edge.top, lowest),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
