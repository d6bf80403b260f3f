/** Replaces lone surrogates by U+FFFD; removes controls but LF, CR and TAB, U+FEFF and noncharacters. */
export function cleanCharacters(raw: string): string {
  return raw
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?![\n\r\t])\p{Cc}|\uFEFF|\p{Noncharacter_Code_Point}/gu, '')
}

/** The stored form of a text: NFC, LF, no forbidden characters, no trailing spaces or outer blank lines. */
export function normaliseText(raw: string): string {
  return cleanCharacters(raw.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .normalize('NFC')
    .split('\n')
    .map(withoutTrailingBlanks)
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()
}

/** A loop, because the obvious pattern takes quadratic time on long runs of blanks inside a line. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length
  while (end > 0 && /[\t\p{Zs}]/u.test(line[end - 1]!)) end--
  return line.slice(0, end)
}
