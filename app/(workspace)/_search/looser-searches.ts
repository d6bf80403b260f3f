import { hasFilters, type SearchAddress, toSearchAddress } from '@/app/(workspace)/_search/search-address'
import type { Messages } from '@/lib/i18n/messages'
import { parseSearchTerms } from '@/lib/text/search-terms'

/** The searches that may find something where this one found nothing. */
export function looserSearches(address: SearchAddress, words: Messages['search']) {
  const { q = '', in: kind } = address
  const here = { ...address, cursor: undefined }
  const terms = parseSearchTerms(q)
  const unquoted = terms.map(({ text }) => text).join(' ')
  const searches: [string, SearchAddress][] = [
    ...(hasFilters(address)
      ? [[words.withoutFilters, { ...here, filters: {} }] as [string, SearchAddress]]
      : []),
    ...(kind ? [[words.inAllKinds, { ...here, in: undefined }] as [string, SearchAddress]] : []),
    ...(terms.some(({ quoted }) => quoted)
      ? [[words.withoutQuotes, { ...here, q: unquoted }] as [string, SearchAddress]]
      : []),
    ...(terms.length > 1 ? terms : []).map(({ text }): [string, SearchAddress] => [
      text,
      { ...here, q: text },
    ]),
  ]
  return searches.map(([label, to]) => ({ label, href: toSearchAddress(to) }))
}
