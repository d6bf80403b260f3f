/** A size in bytes for people: whole KB, from a million bytes on MB with one digit. */
export function fileSize(bytes: number, locale: string): string {
  const large = bytes >= 1_000_000
  const value = large ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000))
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)
  return `${number} ${large ? 'MB' : 'KB'}`
}
