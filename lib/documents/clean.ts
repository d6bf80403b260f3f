/** Marks of writing direction: they show words in another order than they stand in. */
const directionMark = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * Removes control characters but tab and LF, U+FFFE, U+FFFF, lone surrogates and direction marks; CR becomes
 * LF.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(directionMark, '')
}

/** A value as JSON; lone surrogates become U+FFFD, direction marks are escaped. */
export function cleanJson(value: unknown): string {
  const json = JSON.stringify(value, (_, one) => (typeof one === 'string' ? one.toWellFormed() : one), 2)
  return `${json.replace(directionMark, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`)}\n`
}

/** The clean text on one line, for titles, labels and table cells. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[ \t\n\u2028\u2029]+/g, ' ')
    .trim()
}

/** The address as a link of the file, if a reader may safely follow it: web and mail only. */
export function safeLink(url: string | undefined): string | undefined {
  return url && /^(https?:|mailto:)/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined
}
