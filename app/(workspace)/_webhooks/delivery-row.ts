import type { z } from 'zod'
import { eventName } from '@/app/(workspace)/_webhooks/event-name'
import type { DeliveryRow } from '@/components/webhooks/delivery-table'
import { fill } from '@/lib/i18n/fill'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { deliveryOutput } from '@/lib/webhooks/present'
import { testEvent } from '@/lib/webhooks/schema'

type Delivery = z.input<typeof deliveryOutput>
type WebhookWords = Messages['webhooks']

/** A delivery in words; a test cannot be sent again, nor anything while it is sent or the webhook is off. */
export function toDeliveryRow(
  delivery: Delivery,
  words: WebhookWords,
  locale: Locale,
  enabled: boolean,
): DeliveryRow {
  const { id, webhookId, event, status, attempts, createdAt } = delivery
  const again = enabled && status !== 'sending' && event !== testEvent
  return {
    ...{ id, attempts, createdAt },
    event: eventName(words, event),
    state: words.statuses[status],
    result: toResultText(delivery, words, locale),
    resend: again ? { id: webhookId, deliveryId: id } : undefined,
  }
}

function toResultText(delivery: Delivery, words: WebhookWords, locale: Locale): string {
  const { httpStatus, error, status, attempts, dueAt } = delivery
  const next =
    status === 'waiting' && attempts > 0
      ? fill(locale, words.nextAt, { date: formatDateTime(dueAt, locale) })
      : ''
  return [httpStatus ? toStatusText(httpStatus, words, locale) : toErrorText(error, words), next]
    .filter(Boolean)
    .join(' · ')
}

function toStatusText(status: number, words: WebhookWords, locale: Locale): string {
  const redirected = status >= 300 && status < 400
  return redirected ? fill(locale, words.redirected, { status: `${status}` }) : `HTTP ${status}`
}

function toErrorText(error: string | null, words: WebhookWords): string {
  return error && error in words.errors ? words.errors[error as keyof typeof words.errors] : ''
}
