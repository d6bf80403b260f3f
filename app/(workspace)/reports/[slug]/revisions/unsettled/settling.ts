import type { Unsettled } from '@/lib/annotations/unsettled'
import type { Messages } from '@/lib/i18n/messages'

/** What a form about a range sends along. */
export function settlingOf(
  range: Unsettled,
  slug: string,
  revision: number,
  list: { state: string; cursor: string },
) {
  const settledAt = range.settled ? range.settled.at.toISOString() : ''
  return { slug, kind: range.kind, id: range.id, revision, settledAt, ...list }
}

type Fill = (message: string, values: Record<string, string>) => string

/** What somebody else made of a range, in words, by its fate. */
export function meanwhileOf(words: Messages['revisions'], fill: Fill): Record<string, string> {
  const said = (status: string) => fill(words.meanwhile, { status })
  return {
    same: said(words.same),
    moved: said(words.moved),
    proposed: said(words.proposed),
    orphaned: said(words.orphaned),
  }
}
