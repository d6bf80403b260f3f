import type { AnchorStatusCounts } from '@/components/revisions/anchor-count-badges'
import type { Messages } from '@/lib/i18n/messages'

type Fill = (message: string, values: Record<string, number>) => string

/** Each fate with its number, in words. */
export function toAnchorCountLabels(counts: AnchorStatusCounts, words: Messages['revisions'], fill: Fill) {
  return {
    same: fill(words.sameCount, { count: counts.same }),
    moved: fill(words.movedCount, { count: counts.moved }),
    proposed: fill(words.proposedCount, { count: counts.proposed }),
    orphaned: fill(words.orphanedCount, { count: counts.orphaned }),
  }
}
