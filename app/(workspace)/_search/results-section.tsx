import { requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { hasFilters, type SearchAddress, toSearchAddress } from '@/app/(workspace)/_search/search-address'
import { SearchHitList } from '@/components/search/search-hit-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import type { Messages } from '@/lib/i18n/messages'
import { maxCount, searchKinds } from '@/lib/search/schema'
import { searchEverything } from '@/lib/search/search-everything'
import { parseSearchTerms } from '@/lib/text/search-terms'

/** So many hits of each kind while all kinds are shown. */
const each = 4

const toCountLabel = (count: number) => (count > maxCount ? `${maxCount}+` : `${count}`)

/** What is found, by kind, and looser searches where nothing is. */
export async function SearchResultsSection({ address }: { address: SearchAddress }) {
  const { words, fill, locale } = await requireUser()
  const { search, shell } = words
  const { q, in: kind, filters, cursor } = address
  const input = { q: q ?? '', ...filters, state: filters.state as 'open' | undefined, counts: true }
  const asked = kind ? { ...input, in: [kind], cursor } : { ...input, each, limit: 100 }
  const found = q ? await runQuery(searchEverything, asked) : null
  const first = { ...address, cursor: undefined }
  const isFiltered = hasFilters(address)
  const counts = found?.counts
  const shownKinds = searchKinds.filter((one) => (counts?.[one] ?? 0) > 0 || one === kind)
  const groups = searchKinds.flatMap((one) => {
    const hits = found?.items.filter((hit) => hit.kind === one) ?? []
    const count = counts?.[one] ?? 0
    const label = fill(search.showAll, { count: toCountLabel(count), kind: search.kinds[one] })
    const more = count > hits.length ? { href: toSearchAddress({ ...first, in: one }), label } : null
    return hits.length > 0 ? [{ kind: one, label: search.kinds[one], hits, more }] : []
  })
  const searched = kind ? search.kinds[kind] : Object.values(search.kinds).join(locale === 'en' ? ', ' : '、')
  const looser = looserSearches(address, search)
  return (
    <>
      {counts && shownKinds.length > 0 ? (
        <div className="mb-5">
          <Tabs
            label={search.groups}
            tabs={[
              { href: toSearchAddress({ ...first, in: undefined }), label: search.all, current: !kind },
              ...shownKinds.map((one) => ({
                href: toSearchAddress({ ...first, in: one }),
                label: search.kinds[one],
                count: toCountLabel(counts[one]),
                current: one === kind,
              })),
            ]}
          />
        </div>
      ) : null}
      {found && found.items.length === 0 ? (
        <EmptyState
          title={fill(search.none, { q: q ?? '' })}
          text={
            <>
              {fill(search.noneIn, { kinds: searched })} {isFiltered ? search.noneFiltered : null}
              {looser.length > 0 ? <p className="mt-2">{search.loosen}</p> : null}
            </>
          }
          action={looser.map(({ href, label }) => (
            <LinkButton key={href} href={href} size="small">
              {label}
            </LinkButton>
          ))}
        />
      ) : null}
      <StaticHtml>
        {kind && found && found.items.length > 0 ? (
          <SearchHitList label={search.kinds[kind]} hits={found.items} locale={locale} />
        ) : (
          groups.map(({ kind, label, hits, more }) => (
            <Section key={kind} id={`found-${kind}`} title={label} className="mb-8">
              <SearchHitList label={label} hits={hits} locale={locale} />
              {more ? (
                <p className="mt-2 text-sm">
                  <a href={more.href} className="link">
                    {more.label}
                  </a>
                </p>
              ) : null}
            </Section>
          ))
        )}
      </StaticHtml>
      <Pagination
        label={shell.pages}
        first={cursor ? { href: toSearchAddress(first), label: shell.first } : undefined}
        next={
          found?.nextCursor
            ? { href: toSearchAddress({ ...first, cursor: found.nextCursor }), label: shell.more }
            : undefined
        }
      />
    </>
  )
}

/** The searches that may find something where this one found nothing. */
function looserSearches(address: SearchAddress, words: Messages['search']) {
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
