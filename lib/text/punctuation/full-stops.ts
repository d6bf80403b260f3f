const han = /\p{Script=Han}/u
/** What may stand between the last word of a sentence and its full stop, or behind that. */
const closing = /["'”’)\uFF09》」』\]】]/
const opening = /["'“‘(\uFF08《「『[【]/
const mark = /[\n,.:;!?\uFF0C。、\uFF1A\uFF1B\uFF01\uFF1F·]/
/** A number of a heading or list at the start of a line. */
const number = /^[(\uFF08]?第?[一二三四五六七八九十百]+[)\uFF09]?$/

/** A clause shorter than this (code points) before a dot in the middle of Chinese may be a name: 卡尔.马克思. */
const shortestClause = 7

/**
 * Whether the half-width dot at this position ends a Chinese sentence (GB/T 15834-2011, 4.1), and no number, name,
 * abbreviation or ellipsis.
 */
export function endsChineseSentence(chars: string[], at: number): boolean {
  let last = at - 1
  while (closing.test(chars[last] ?? '')) last -= 1
  if (!han.test(chars[last] ?? '')) return false
  const clause = clauseBefore(chars, at)
  const startsLine = ['', '\n'].includes(chars[at - clause.length - 1] ?? '')
  if (startsLine && number.test(clause.join('').trim())) return false
  let next = at + 1
  while (closing.test(chars[next] ?? '')) next += 1
  const after = chars[next] ?? ''
  if (isLineEnd(chars, next)) return true
  const isLong = clause.length >= shortestClause
  if (/\s/.test(after)) return isLong || !startsLine
  if (next > at + 1) return false
  while (opening.test(chars[next] ?? '')) next += 1
  return isLong && han.test(chars[next] ?? '') && clause.slice(-4).every((char) => han.test(char))
}

function isLineEnd(chars: string[], from: number): boolean {
  let at = from
  while (/[^\S\n]/.test(chars[at] ?? '')) at += 1
  return at >= chars.length || chars[at] === '\n'
}

/** The characters from the last mark to this position, at most as many as make it long. */
function clauseBefore(chars: string[], at: number): string[] {
  let start = at
  while (start > 0 && at - start < shortestClause && !mark.test(chars[start - 1]!)) start -= 1
  return chars.slice(start, at)
}
