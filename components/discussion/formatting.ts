export type MarkdownFormat = 'bold' | 'list' | 'quote'

/** What stands instead of the code units from `from` to `to`, and what of the whole is selected then. */
type Edit = { from: number; to: number; text: string; selected: [number, number] }

const prefixes = { list: '- ', quote: '> ' } as const

/** Formats what is selected in a text of Markdown, or takes the format away; `sample` stands where nothing is selected. */
export function formatText(
  text: string,
  [start, end]: [number, number],
  format: MarkdownFormat,
  sample: string,
): Edit {
  return format === 'bold'
    ? toggleBold(text, start, end, sample)
    : toggleLines(text, start, end, prefixes[format])
}

const mark = '**'

function toggleBold(text: string, start: number, end: number, sample: string): Edit {
  // Markdown takes no blank within the signs for bold.
  const given = text.slice(start, end)
  const from = start + given.length - given.trimStart().length
  const inner = given.trim()
  const to = from + inner.length
  if (inner.length > 4 && inner.startsWith(mark) && inner.endsWith(mark)) {
    const plain = inner.slice(2, -2)
    return { from, to, text: plain, selected: [from, from + plain.length] }
  }
  if (inner && text.slice(from - 2, from) === mark && text.slice(to, to + 2) === mark)
    return { from: from - 2, to: to + 2, text: inner, selected: [from - 2, to - 2] }
  const words = inner || sample
  const at = inner ? from : start
  return {
    from: at,
    to: inner ? to : end,
    text: `${mark}${words}${mark}`,
    selected: [at + 2, at + 2 + words.length],
  }
}

/** Whole lines, as a list or a quotation that starts in the middle of one is none. */
function toggleLines(text: string, start: number, end: number, prefix: string): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', Math.max(start, end - 1))
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const has = lines.every((line) => line.startsWith(prefix))
  const changed = lines.map((line) => (has ? line.slice(prefix.length) : `${prefix}${line}`)).join('\n')
  // A list that follows a line of text without an empty line between goes on with it; one more line of a list does not.
  const above = text.slice(0, from).split('\n').at(-2)
  const before = above && !has && !above.startsWith(prefix) ? '\n' : ''
  const last = from + before.length + changed.length
  return {
    from,
    to,
    text: before + changed,
    selected: lines.length > 1 ? [from + before.length, last] : [last, last],
  }
}
