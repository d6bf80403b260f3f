import type { z } from 'zod'
import { fill } from '@/lib/i18n/fill'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { deliveryOutput } from '@/lib/webhooks/present'

type Delivery = z.input<typeof deliveryOutput>
type WebhookWords = Messages['webhooks']

/** What came of a delivery, in words, and when it is tried next. */
export function toDeliveryResult(delivery: Delivery, words: WebhookWords, locale: Locale): string {
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
