import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { DeliveriesSection } from '@/app/(workspace)/_webhooks/deliveries-section'
import { WebhookFormSection } from '@/app/(workspace)/_webhooks/form-section'
import {
  deleteWebhookAction,
  editWebhookAction,
  switchWebhookAction,
} from '@/app/(workspace)/people/webhooks/actions'
import { ActionButton } from '@/components/ui/action-button'
import { ChineseText } from '@/components/ui/chinese-text'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { WebhookState } from '@/components/webhooks/webhook-state'
import { formatDateTime } from '@/lib/i18n/format'
import { readWebhook } from '@/lib/webhooks/read-webhook'

export const generateMetadata = pageTitle((words) => words.webhooks.title)

/** One webhook: its settings and what was sent to it, for administrators. */
export default async function WebhookPage({ params, searchParams }: PageProps<'/people/webhooks/[id]'>) {
  const { words, locale, fill } = await requireUser()
  const { webhooks } = words
  const { id } = await params
  const { cursor } = (await searchParams) as { cursor?: string }
  const webhook = await runQuery(readWebhook, { id })
  const { disabledAt, failingSince, enabled } = webhook
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
      <DeliveriesSection id={id} enabled={enabled} cursor={cursor} />
      <Section id="edit" title={webhooks.edit} className="mt-10">
        <WebhookFormSection
          action={editWebhookAction}
          webhook={{ ...webhook, report: webhook.report?.slug ?? '' }}
          report={webhook.report}
        />
      </Section>
    </>
  )
}
