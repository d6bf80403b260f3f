import type { Route } from 'next'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { loadWebhookChoices } from '@/app/(workspace)/_webhooks/choices'
import { toDeliveryRow } from '@/app/(workspace)/_webhooks/delivery-row'
import {
  deleteWebhookAction,
  editWebhookAction,
  resendDeliveryAction,
  switchWebhookAction,
  testWebhookAction,
} from '@/app/(workspace)/people/webhooks/actions'
import { ActionButton } from '@/components/ui/action-button'
import { ActionForm } from '@/components/ui/action-form'
import { ChineseText } from '@/components/ui/chinese-text'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { DeliveryTable } from '@/components/webhooks/delivery-table'
import { WebhookForm } from '@/components/webhooks/webhook-form'
import { WebhookState } from '@/components/webhooks/webhook-state'
import { webhookPath, withQuery } from '@/lib/addresses'
import { formatDateTime } from '@/lib/i18n/format'
import { listDeliveries } from '@/lib/webhooks/list-deliveries'
import { readWebhook } from '@/lib/webhooks/read-webhook'

export const generateMetadata = pageTitle((words) => words.webhooks.title)

/** One webhook: its settings and what was sent to it, for administrators. */
export default async function WebhookPage({ params, searchParams }: PageProps<'/people/webhooks/[id]'>) {
  const { words, now, locale, fill } = await requireUser()
  const { webhooks } = words
  const { id } = await params
  const { cursor } = (await searchParams) as { cursor?: string }
  const webhook = await runQuery(readWebhook, { id })
  const page = await runQuery(listDeliveries, { id, cursor })
  const choices = await loadWebhookChoices(webhooks, locale, webhook.report)
  const { disabledAt, failingSince, enabled } = webhook
  const path = webhookPath(id)
  return (
    <>
      <PageHeader
        trailLabel={words.ui.breadcrumbs}
        trail={[{ href: '/people/webhooks', label: webhooks.title }]}
        title={<ChineseText>{webhook.name}</ChineseText>}
        meta={
          <>
            <WebhookState words={webhooks} enabled={enabled} failing={failingSince !== null} />
            <span>
              {webhooks.owner} <ChineseText>{webhook.owner.name}</ChineseText>
            </span>
            <span>{webhooks.ownerText}</span>
          </>
        }
        actions={
          <>
            <ActionButton
              action={switchWebhookAction}
              fields={{ id, enabled: `${!enabled}` }}
              variant="secondary"
            >
              {enabled ? webhooks.disable : webhooks.enable}
            </ActionButton>
            <ConfirmForm
              action={deleteWebhookAction}
              fields={{ id }}
              label={webhooks.delete}
              title={webhooks.deleteTitle}
              text={webhooks.deleteText}
              cancel={webhooks.cancel}
            />
          </>
        }
      />
      <div className="mb-6 flex flex-col gap-2 empty:hidden">
        {webhook.ownerless ? <Notice tone="danger">{webhooks.ownerless}</Notice> : null}
        {disabledAt ? (
          <Notice tone="warm">
            {fill(webhooks.disabledSince, { date: formatDateTime(disabledAt, locale) })}
          </Notice>
        ) : failingSince ? (
          <Notice tone="danger">
            {fill(webhooks.failingSince, { date: formatDateTime(failingSince, locale) })}
          </Notice>
        ) : null}
      </div>
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
          <LinkButton href={path as Route}>{webhooks.refresh}</LinkButton>
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
      <Section id="edit" title={webhooks.edit} className="mt-10">
        <WebhookForm
          action={editWebhookAction}
          words={webhooks}
          {...choices}
          webhook={{ ...webhook, report: webhook.report?.slug ?? '' }}
        />
      </Section>
    </>
  )
}
