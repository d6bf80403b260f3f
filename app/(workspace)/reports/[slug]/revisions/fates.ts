import type { Fates } from '@/components/revisions/fate-list'
import type { Messages } from '@/lib/i18n/messages'

type Fill = (message: string, values: Record<string, number>) => string

/** Each fate with its number, in words. */
export function fateWords(fates: Fates, words: Messages['revisions'], fill: Fill) {
  return {
    same: fill(words.sameCount, { count: fates.same }),
    moved: fill(words.movedCount, { count: fates.moved }),
    proposed: fill(words.proposedCount, { count: fates.proposed }),
    orphaned: fill(words.orphanedCount, { count: fates.orphaned }),
  }
}
