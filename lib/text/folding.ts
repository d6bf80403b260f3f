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
  return foldCharacters(text, {
    fold: (character) => (isIgnorable(character) ? '' : plainOf(character)),
    isBlank,
    keepsBlank: (last, next) => spaced.test(last) && spaced.test(next),
  })
}

type Folding = {
  /** What stands for a character; nothing for one that is dropped. */
  fold: (character: string) => string
  isBlank: (character: string) => boolean
  /** Whether blanks between two characters stay, as one; '' stands for the ends of the text. */
  keepsBlank: (last: string, next: string) => boolean
}

/** Folds a text character by character, and the blanks between two of them into one or none. */
export function foldCharacters(text: string, { fold, isBlank, keepsBlank }: Folding): FoldedText {
  let words = ''
  const positions: number[] = []
  let position = 0
  let blankAt = -1
  let last = ''
  const add = (folded: string, at: number) => {
    words += folded
    for (let unit = 0; unit < folded.length; unit++) positions.push(at)
  }
  for (const character of text) {
    const at = position++
    const blank = isBlank(character)
    for (const folded of blank ? ' ' : fold(character)) {
      if (blank || isBlank(folded)) {
        if (blankAt < 0) blankAt = at
        continue
      }
      if (blankAt >= 0 && keepsBlank(last, folded)) add(' ', blankAt)
      blankAt = -1
      add(folded, at)
      last = folded
    }
  }
  if (blankAt >= 0 && keepsBlank(last, '')) add(' ', blankAt)
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
