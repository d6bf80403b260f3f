const narrow = /[ !'(),\-./:;[\\\]IJfijlt|]/
const broad = /[#%&+<=>@^~MWmw]/
const capital = /[A-Z]/

/** Word's gap between Chinese and Latin, in ems. */
const gap = 0.25
const meeting = /(?<=\p{Script=Han})[a-z0-9]|(?<=[a-z0-9])\p{Script=Han}/giu

/**
 * The width of a line of text in ems: Chinese 1, Latin as in DejaVu Serif, the fallback of Times New Roman.
 */
export function widthInEms(text: string): number {
  const meetings = text.match(meeting)?.length ?? 0
  return [...text].reduce((sum, char) => sum + widthOf(char), meetings * gap)
}

function widthOf(char: string): number {
  if (/\p{M}|\p{Cf}/u.test(char)) return 0
  if (!/[ -~]/.test(char)) return 1
  if (narrow.test(char)) return 0.4
  if (broad.test(char)) return 1
  return capital.test(char) ? 0.82 : 0.64
}
