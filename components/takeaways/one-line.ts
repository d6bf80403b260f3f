/** A quote as one line of a text field; a break inside it is shown as a sign. */
export function toOneLine(quote: string): string {
  return quote.replaceAll('\n', ' ⏎ ').trim()
}
