/** A folded text and, for each of its UTF-16 units, the code point position in the original. */
export type FoldedText = { words: string; positions: number[] }

const ignorable = /^(?!\p{Bidi_Control})\p{Default_Ignorable_Code_Point}$/u
const blank = /^[\t\n\p{Zs}]$/u
/** Between two of these a blank parts words; beside Chinese characters and marks it parts nothing. */
const spaced = /^(?!\p{Script=Han})[\p{L}\p{N}\p{Sc}%.,]$/u
const marks: Record<string, string> = {
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '―': '—',
  '–': '-',
  '〜': '~',
  '•': '·',
  '・': '·',
  '‧': '·',
}

/** Folds width and style of marks; drops invisible characters and spaces beside Chinese. */
export function foldText(text: string): FoldedText {
  let words = ''
  const positions: number[] = []
  let position = 0
  let blankAt = -1
  let last = ''
  for (const character of text) {
    const at = position++
    if (isBlank(character)) {
      if (blankAt < 0) blankAt = at
      continue
    }
    if (isIgnorable(character)) continue
    const plain = plainOf(character)
    if (blankAt >= 0 && spaced.test(last) && spaced.test(plain)) {
      words += ' '
      positions.push(blankAt)
    }
    blankAt = -1
    words += plain
    for (let unit = 0; unit < plain.length; unit++) positions.push(at)
    last = plain
  }
  return { words, positions }
}

function plainOf(character: string): string {
  const code = character.charCodeAt(0)
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
  return marks[half] ?? half
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\u3000' || (!isHan(character) && blank.test(character))
}

function isIgnorable(character: string): boolean {
  return !isHan(character) && ignorable.test(character)
}

/** The common characters, so that most of a text needs no pattern. */
function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff'
}
