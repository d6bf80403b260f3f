import { withQuery } from '@/lib/addresses'

type SearchParams = Record<string, string | string[] | undefined>
type RegisterFilter = { report?: string; q?: string; cursor?: string }

/** What a register is narrowed to by its address. */
export function parseRegisterSearch(search: SearchParams): RegisterFilter {
  const one = (name: string) => [search[name] ?? []].flat()[0]?.trim() || undefined
  return { report: one('report')?.slice(0, 200), q: one('q')?.slice(0, 200), cursor: one('cursor') }
}

/** The way on through a register. */
export function toRegisterPagination(
  path: '/figures' | '/terms',
  { cursor, ...filter }: RegisterFilter,
  nextCursor: string | null,
  words: { pages: string; first: string; more: string },
) {
  const address = (more: { cursor?: string }) => withQuery(path, { ...filter, ...more })
  return {
    label: words.pages,
    first: cursor ? { href: address({}), label: words.first } : undefined,
    next: nextCursor ? { href: address({ cursor: nextCursor }), label: words.more } : undefined,
  }
}
