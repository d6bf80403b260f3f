import type { FillMessage } from '@/lib/i18n/fill'
import type { Messages } from '@/lib/i18n/messages'

/** What somebody else made of a range, in words, by its fate. */
export function toConflictMessages(words: Messages['revisions'], fill: FillMessage): Record<string, string> {
  const statuses = ['same', 'moved', 'proposed', 'orphaned'] as const
  return Object.fromEntries(
    statuses.map((status) => [status, fill(words.alreadyReviewed, { status: words[status] })]),
  )
}
