import type { Messages } from '@/lib/i18n/messages'

type Settled = { status: string; count?: number; value?: string }
type Fill = (message: string, values: Record<string, string | number>) => string

/** What was just made of one range or of several, in words. */
export function settledMessage(
  words: Messages['revisions'],
  fill: Fill,
  { status, count, value }: Settled,
): string {
  if (status === 'proposed') return words.justReopened
  if (value !== undefined) return fill(words.justRestated, { value })
  if (count !== undefined) return fill(words.justAcceptedCount, { count })
  return status === 'orphaned' ? words.justOrphaned : words.justAccepted
}
