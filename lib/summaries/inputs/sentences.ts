import type { QuoteContext } from '@/lib/summaries/data/snapshots'
import type { TakeawaySnapshot } from '@/lib/summaries/snapshot'
import { wholeSentences } from '@/lib/text/sentences'

/** The whole sentences that hold each piece of evidence of a point; null where they are not known, or are the quote itself. */
export function sentencesOf({ evidence }: TakeawaySnapshot, contexts: QuoteContext[]): (string | null)[] {
  return evidence.map(({ quote, revision, start, end }) => {
    const context = contexts.find(
      (one) => one.revision === revision && one.start === start && one.end === end,
    )
    const sentences = context && wholeSentences(context.before, quote, context.after, context)
    return sentences && sentences !== quote ? sentences : null
  })
}
