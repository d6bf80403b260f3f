import { toEventText } from '@/lib/i18n/activity'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type { NotificationKind } from '@/lib/notifications/schema'

type NotificationFacts = { kind: NotificationKind; verb: string; actor: string | null; count: number }

/** The sentence of a notification. */
export function toNotificationText({ kind, verb, actor, count }: NotificationFacts, locale: Locale): string {
  const { activity, notifications, shell } = messagesOf(locale)
  const { headlines: said } = notifications
  const name = actor ?? shell.systemActor
  if (kind === 'anchor') return fill(locale, said.anchor, { count })
  if (kind === 'security') return said.security
  if (verb === 'comment.hidden') return fill(locale, said.hidden, { name })
  if (verb === 'comment.restored') return fill(locale, said.restored, { name })
  if (kind !== 'follow' || verb === 'comment.written') return fill(locale, said[kind as 'reply'], { name })
  return fill(locale, said.event, { name, deed: toEventText(activity.events, verb) })
}
