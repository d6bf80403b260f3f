/** A character as a line of type sees it: how wide it is, in ems. */
export type Glyph = { char: string; width: number }

const narrow = /[ !'(),\-./:;[\\\]IJfijlt|]/
const broad = /[#%&+<=>@^~MWmw]/
const capital = /[A-Z]/
const latin = /[!-~]/
const gapSide = /[a-z0-9]/i
const chinese = /\p{Script=Han}/u

/** How much bolder Latin type is wider. */
const bolder = 1.1
/** Word's gap between Chinese and Latin, in ems. */
const gap = 0.25

/**
 * The glyphs of a line with widths in ems: Chinese 1, Latin as in DejaVu Serif, the fallback of Times New
 * Roman.
 */
export function toGlyphs(text: string, bold = false, before = ''): Glyph[] {
  let last = before
  return [...text].map((char) => {
    const own = widthOf(char) * (bold && latin.test(char) ? bolder : 1)
    const meets =
      (chinese.test(last) && gapSide.test(char)) || (gapSide.test(last) && chinese.test(char)) ? gap : 0
    last = char
    return { char, width: own + meets }
  })
}

function widthOf(char: string): number {
  if (/\p{M}|\p{Cf}/u.test(char)) return 0
  if (!/[ -~]/.test(char)) return 1
  if (narrow.test(char)) return 0.4
  if (broad.test(char)) return 1
  return capital.test(char) ? 0.82 : 0.64
}
