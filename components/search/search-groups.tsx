import { SearchHitList } from '@/components/search/search-hit-list'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/locale'
import type { SearchItem } from '@/lib/search/present'

export type SearchGroup = {
  kind: string
  label: string
  hits: SearchItem[]
  /** The way to all of this kind, where there are more. */
  more: { href: string; label: string } | null
}

/** The best hits of each kind, under its name. */
export function SearchGroups({ groups, locale }: { groups: SearchGroup[]; locale: Locale }) {
  return groups.map(({ kind, label, hits, more }) => (
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
}
