import { TakeawayLink } from '@/components/takeaways/takeaway-link'
import type { Locale } from '@/lib/i18n/locale'

type Neighbour = { id: string; code: string; title: string; titleEn: string | null } | null
type Props = {
  words: { neighbours: string; previous: string; next: string }
  previous: Neighbour
  next: Neighbour
  locale: Locale
}

/** The way to the takeaways before and after this one in the report's order. */
export function Neighbours({ words, previous, next, locale }: Props) {
  if (!previous && !next) return null
  return (
    <nav
      aria-label={words.neighbours}
      className="no-print mt-10 grid gap-4 border-line border-t pt-4 sm:grid-cols-2"
    >
      <p>
        {previous ? (
          <>
            <span className="block text-ink-3 text-sm">{words.previous}</span>
            <TakeawayLink takeaway={previous} locale={locale} />
          </>
        ) : null}
      </p>
      <p className="sm:text-end">
        {next ? (
          <>
            <span className="block text-ink-3 text-sm">{words.next}</span>
            <TakeawayLink takeaway={next} locale={locale} />
          </>
        ) : null}
      </p>
    </nav>
  )
}
