const longest = 60

/** The ASCII words of a title as an address part; empty where a title has too few of them to tell reports apart. */
export function asciiSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return /[a-z]{3}/.test(words) ? words : ''
}

/** The first free slug: the wished one, then with -2, -3 …; without a wish report-1, report-2 … */
export function freeSlug(wish: string, taken: ReadonlySet<string>): string {
  if (wish && !taken.has(wish)) return wish
  for (let number = wish ? 2 : 1; ; number++) {
    const slug = `${wish || 'report'}-${number}`
    if (!taken.has(slug)) return slug
  }
}
