import type { FillMessage } from '@/lib/i18n/fill'
import type { Messages } from '@/lib/i18n/messages'

export type SettleResult = { status: string; count?: number; value?: string }

/** What was just made of one range or of several, in words. */
export function settledMessage(
  words: Messages['revisions'],
  fill: FillMessage,
  { status, count, value }: SettleResult,
): string {
  if (status === 'proposed') return words.justReopened
  if (value !== undefined) return fill(words.justRestated, { value })
  if (count !== undefined) return fill(words.justAcceptedCount, { count })
  return status === 'orphaned' ? words.justOrphaned : words.justAccepted
}
