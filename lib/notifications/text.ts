import { toEventText } from '@/lib/i18n/activity'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import { type Messages, messagesOf } from '@/lib/i18n/messages'
import type { NotificationKind } from '@/lib/notifications/schema'

type NotificationFacts = {
  kind: NotificationKind
  verb: string
  actor: string | null
  count: number
  outcome: keyof Messages['discussion']['outcomes'] | null
}

/** The sentence of a notification. */
export function toNotificationText(
  { kind, verb, actor, count, outcome }: NotificationFacts,
  locale: Locale,
): string {
  const { activity, discussion, notifications, shell } = messagesOf(locale)
  const { headlines } = notifications
  const name = actor ?? shell.systemActor
  if (kind === 'anchor') return fill(locale, headlines.anchor, { count })
  if (kind === 'security' || kind === 'webhook') return headlines[kind]
  if (kind === 'feedback') return fill(locale, headlines.feedback, { name })
  if (verb === 'comment.hidden') return fill(locale, headlines.hidden, { name })
  if (verb === 'comment.restored') return fill(locale, headlines.restored, { name })
  if (verb === 'thread.outcome-set')
    return fill(locale, headlines.outcome, { name, outcome: discussion.outcomes[outcome ?? 'undecided'] })
  if (kind !== 'follow' || verb === 'comment.written')
    return fill(locale, headlines[kind as 'reply'], { name })
  return fill(locale, headlines.event, { name, event: toEventText(activity.events, verb) })
}
