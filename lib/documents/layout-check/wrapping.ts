/** The width in ems: ASCII is half of one. */
export function countEms(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.5 : 1), 0)
}

const noStart = /^[、，。；：！？）》」』】”’〉)\]…—]/
const noEnd = /[（《「『【“‘〈([]$/

/** The lines of a text that is at most so many ems wide; Latin words and numbers stay whole (GB/T 15834, 5). */
export function wrapText(text: string, ems: number): string[] {
  const lines: string[] = []
  let line: string[] = []
  for (const piece of text.match(/[!-~]+|[^!-~]/gu) ?? []) {
    if (line.length > 0 && countEms(line.join('') + piece) > ems) {
      const next = pushedOut(line, piece)
      lines.push(line.join('').trimEnd())
      line = next
    }
    line.push(piece)
  }
  return line.length > 0 ? [...lines, line.join('')] : lines
}

/** Takes from the end of a line what must not stand there before that piece. */
function pushedOut(line: string[], piece: string): string[] {
  const next: string[] = []
  while (line.length > 1 && (noEnd.test(line.at(-1)!) || noStart.test(next[0] ?? piece)))
    next.unshift(line.pop()!)
  return next
}
