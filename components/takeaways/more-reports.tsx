import type { Messages } from '@/lib/i18n/messages'

/** Says that only the newest reports can be chosen above, and where the others are. */
export function MoreReports({ words }: { words: Messages['takeaways'] }) {
  return (
    <p className="mb-5 text-ink-3 text-sm">
      {words.newestReports}{' '}
      <a href="/reports" className="link">
        {words.allReports}
      </a>
    </p>
  )
}
