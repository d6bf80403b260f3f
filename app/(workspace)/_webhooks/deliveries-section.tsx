import type { z } from 'zod'
import { requireUser, runQuery } from '@/app/_entry/page'
import { eventName } from '@/app/(workspace)/_webhooks/event-name'
import { resendDeliveryAction, testWebhookAction } from '@/app/(workspace)/people/webhooks/actions'
import { ActionButton } from '@/components/ui/action-button'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import { webhookPath, withQuery } from '@/lib/addresses'
import { fill } from '@/lib/i18n/fill'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { listDeliveries } from '@/lib/webhooks/list-deliveries'
import type { deliveryOutput } from '@/lib/webhooks/present'
import { testEvent } from '@/lib/webhooks/schema'

type Props = { id: string; enabled: boolean; cursor: string | undefined }

/** What was sent to a webhook, and a button that sends a trial. */
export async function DeliveriesSection({ id, enabled, cursor }: Props) {
  const [{ words, now, locale }, page] = await Promise.all([
    requireUser(),
    runQuery(listDeliveries, { id, cursor }),
  ])
  const { webhooks } = words
  const path = webhookPath(id)
  return (
    <Section id="deliveries" title={webhooks.deliveries}>
      <p className="mb-3 text-ink-2 text-sm">{webhooks.deliveriesText}</p>
      <div className="mb-4 flex flex-wrap items-end gap-2">
        <ActionForm
          action={testWebhookAction}
          fields={{ id }}
          done={webhooks.tested}
          className="flex flex-col items-start gap-2"
        >
          <SubmitButton>{webhooks.test}</SubmitButton>
        </ActionForm>
        <LinkButton href={path}>{webhooks.refresh}</LinkButton>
      </div>
      {page.items.length === 0 ? (
        <EmptyState title={webhooks.noDeliveries} />
      ) : (
        <Table
          caption={webhooks.deliveries}
          columns={[
            webhooks.event,
            webhooks.status,
            webhooks.answer,
            webhooks.attempts,
            webhooks.at,
            webhooks.resend,
          ]}
          rows={page.items.map((delivery) => ({
            key: delivery.id,
            cells: [
              eventName(webhooks, delivery.event),
              webhooks.statuses[delivery.status],
              toDeliveryResult(delivery, webhooks, locale),
              delivery.attempts,
              <Timestamp key="at" date={delivery.createdAt} now={now} locale={locale} />,
              // A test cannot be sent again, nor anything while it is sent or the webhook is off.
              enabled && delivery.status !== 'sending' && delivery.event !== testEvent ? (
                <ActionButton
                  key="again"
                  action={resendDeliveryAction}
                  fields={{ id, deliveryId: delivery.id }}
                  size="small"
                  variant="secondary"
                >
                  {webhooks.resend}
                </ActionButton>
              ) : null,
            ],
          }))}
        />
      )}
      <Pagination
        label={webhooks.pages}
        first={cursor ? { href: path, label: webhooks.first } : undefined}
        next={
          page.nextCursor
            ? { href: withQuery(path, { cursor: page.nextCursor }), label: webhooks.older }
            : undefined
        }
      />
    </Section>
  )
}

type Delivery = z.input<typeof deliveryOutput>
type WebhookWords = Messages['webhooks']

/** What came of a delivery, in words, and when it is tried next. */
function toDeliveryResult(delivery: Delivery, words: WebhookWords, locale: Locale): string {
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
