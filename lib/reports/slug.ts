const maxLength = 60
/** The path of a page of our own. */
const reserved = 'new'

/** A slug of the ASCII words of a title; empty unless it has three letters in a row. */
export function toAsciiSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '')
  return /[a-z]{3}/.test(words) ? words : ''
}

export function isFreeSlug(slug: string, taken: ReadonlySet<string>): boolean {
  return slug !== reserved && !taken.has(slug)
}

/** The first free slug: the wanted one, then with -2, -3; without one report-1, report-2. */
export function nextFreeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (wanted && isFreeSlug(wanted, taken)) return wanted
  for (let number = wanted ? 2 : 1; ; number++) {
    const slug = `${wanted || 'report'}-${number}`
    if (!taken.has(slug)) return slug
  }
}
