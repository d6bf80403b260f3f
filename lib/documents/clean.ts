/** Drops what no file format can carry: control characters but tab and line feed, U+FFFE, U+FFFF, lone surrogates; CR becomes LF. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
}

/** The clean text on one line, for titles, labels and table cells. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[ \t\n\u2028\u2029]+/g, ' ')
    .trim()
}
