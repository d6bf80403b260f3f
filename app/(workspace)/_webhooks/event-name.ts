import type { Messages } from '@/lib/i18n/messages'

/** The word for an event of a webhook. */
export function eventName(words: Messages['webhooks'], event: string): string {
  const key = event.replace('.', '-')
  return key in words.eventNames ? words.eventNames[key as keyof typeof words.eventNames] : event
}
