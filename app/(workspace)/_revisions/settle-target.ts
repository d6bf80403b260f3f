import type { FillMessage } from '@/lib/i18n/fill'
import type { Messages } from '@/lib/i18n/messages'
import type { UnsettledRange } from '@/lib/revisions/present'

/** What a form about a range sends along. */
export function toSettleTarget(
  range: UnsettledRange,
  slug: string,
  revision: number,
  list: { state: string; cursor: string },
) {
  const settledAt = range.settled ? range.settled.at.toISOString() : ''
  return { slug, kind: range.kind, id: range.id, revision, settledAt, ...list }
}

/** What somebody else made of a range, in words, by its fate. */
export function toConflictMessages(words: Messages['revisions'], fill: FillMessage): Record<string, string> {
  const toMessage = (status: string) => fill(words.alreadyReviewed, { status })
  return {
    same: toMessage(words.same),
    moved: toMessage(words.moved),
    proposed: toMessage(words.proposed),
    orphaned: toMessage(words.orphaned),
  }
}
