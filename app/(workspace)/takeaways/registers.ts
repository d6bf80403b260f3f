type Search = Record<string, string | string[] | undefined>
type Narrowed = { report?: string; q?: string; cursor?: string }

/** What a register is narrowed to by its address. */
export function registerSearch(search: Search): Narrowed {
  const one = (name: string) => [search[name] ?? []].flat()[0]?.trim() || undefined
  return { report: one('report')?.slice(0, 200), q: one('q')?.slice(0, 200), cursor: one('cursor') }
}

/** The way on through a register. */
export function registerPages(
  path: '/figures' | '/terms',
  { cursor, ...narrowed }: Narrowed,
  nextCursor: string | null,
  words: { pages: string; first: string; more: string },
) {
  const address = (more: Record<string, string>) => {
    const kept = Object.entries({ ...narrowed, ...more }).filter((pair): pair is [string, string] =>
      Boolean(pair[1]),
    )
    return `${path}?${new URLSearchParams(kept)}`
  }
  return {
    label: words.pages,
    first: cursor ? { href: address({}), label: words.first } : undefined,
    next: nextCursor ? { href: address({ cursor: nextCursor }), label: words.more } : undefined,
  }
}
