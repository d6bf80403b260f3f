import type { AnchorStatusCounts } from '@/components/revisions/anchor-count-badges'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Messages } from '@/lib/i18n/messages'

/** Each fate with its number, in words. */
export function toAnchorCountLabels(
  counts: AnchorStatusCounts,
  words: Messages['revisions'],
  fill: FillMessage,
) {
  return {
    same: fill(words.sameCount, { count: counts.same }),
    moved: fill(words.movedCount, { count: counts.moved }),
    proposed: fill(words.proposedCount, { count: counts.proposed }),
    orphaned: fill(words.orphanedCount, { count: counts.orphaned }),
  }
}
