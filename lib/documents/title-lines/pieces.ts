/** A piece of a title that no line end tears; `cost` says how bad a line end behind it is, below 0 how good. */
export type TitlePiece = { text: string; cost: number }

const words = new Intl.Segmenter('zh', { granularity: 'word' })

const closing = /^[\p{Pe}\p{Pf}、。，．：；！？,.:;!?·…％%]/u
const opening = /[\p{Ps}\p{Pi}\u2014]$/u
const ascii = /[!-~]/
const date = /\d[年月]$/

/** The cost of tearing a book title, a quotation or a bracket apart. */
const tornPair = 300
/** Words that lean on the one before: a line does not begin with them. */
const enclitic = /^(?:的|了|等|们|着|过|性|化|者|地|得|之)$/
/** Words that lean on the one behind: a line does not end with them. */
const proclitic = /^(?:关于|赴|在|对|向|从|以|为|把|被|将|与|和|及|同|或|并|由|就|至|到|第|以及|对于)$/

/** A line of a title in pieces between which a line may end, by the words that Intl.Segmenter finds in Chinese. */
export function unbreakablePieces(line: string): TitlePiece[] {
  const segments = [...words.segment(line)].map(({ segment }) => segment)
  const pieces: TitlePiece[] = []
  let open = 0
  let last = ''
  for (const segment of segments) {
    const before = pieces.at(-1)
    if (before && isGlued(before.text, segment)) before.text += segment
    else {
      if (before) before.cost = costBetween(before.text, last, segment) + (open > 0 ? tornPair : 0)
      pieces.push({ text: segment, cost: 0 })
    }
    open = Math.max(0, open + depthOf(segment))
    last = segment
  }
  return pieces
}

/** Whether no line may end between these two: kinsoku, numbers with their units, Latin words and formulas. */
function isGlued(before: string, next: string): boolean {
  if (/^\s+$/.test(next)) return true
  if (/\s$/.test(before)) return false
  if (closing.test(next) || opening.test(before) || before.endsWith('第')) return true
  const first = next[0]!
  return (
    (ascii.test(before.at(-1)!) && (ascii.test(first) || /\d$/.test(before))) ||
    (date.test(before) && /\d/.test(first))
  )
}

function costBetween(before: string, last: string, next: string): number {
  if (/\s$/.test(before)) return -50
  if (enclitic.test(next)) return 100
  if (proclitic.test(last)) return 60
  if (/[：；，、]$/.test(before)) return -8
  if ((isSingle(last) && !enclitic.test(last)) || (isSingle(next) && !proclitic.test(next))) return 40
  return /[的》”]$/.test(before) ? -6 : 0
}

/** A single character is mostly a prefix (高质量) or a suffix (培训班) that the dictionary does not join. */
function isSingle(segment: string): boolean {
  return /^\p{Script=Han}$/u.test(segment)
}

/** How many pairs a segment opens, less those it closes. */
function depthOf(segment: string): number {
  return (segment.match(/[\p{Ps}\p{Pi}]/gu)?.length ?? 0) - (segment.match(/[\p{Pe}\p{Pf}]/gu)?.length ?? 0)
}
