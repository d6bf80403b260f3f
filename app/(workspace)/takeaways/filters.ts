type SearchParams = Record<string, string | string[] | undefined>

const names = ['report', 'kind', 'theme', 'order', 'q', 'open', 'arrange', 'cursor'] as const
export type TakeawayFilters = Partial<Record<(typeof names)[number], string>>

/** The filters in an address; empty ones are none. */
export function parseFilters(search: SearchParams): TakeawayFilters {
  const one = (name: string) => [search[name] ?? []].flat()[0]?.trim().slice(0, 500) || undefined
  return Object.fromEntries(names.map((name) => [name, one(name)]))
}

/** The address of the list under these filters. */
export function toAddress(filters: TakeawayFilters): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const search = new URLSearchParams(given).toString()
  return search ? `/takeaways?${search}` : '/takeaways'
}
