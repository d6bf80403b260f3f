import { requireUser, runQuery } from '@/app/_entry/page'
import { toDeliveryRow } from '@/app/(workspace)/_webhooks/delivery-row'
import { resendDeliveryAction, testWebhookAction } from '@/app/(workspace)/people/webhooks/actions'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { DeliveryTable } from '@/components/webhooks/delivery-table'
import { webhookPath, withQuery } from '@/lib/addresses'
import { listDeliveries } from '@/lib/webhooks/list-deliveries'

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
      <DeliveryTable
        rows={page.items.map((delivery) => toDeliveryRow(delivery, webhooks, locale, enabled))}
        words={webhooks}
        now={now}
        locale={locale}
        resendAction={resendDeliveryAction}
      />
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
