import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { changeNotificationsAction } from '@/app/(workspace)/settings/actions'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { readSettings } from '@/lib/notifications/read-settings'
import { notificationChannels, notificationKinds } from '@/lib/notifications/schema'

export const generateMetadata = pageTitle((words) => words.notifications.form.title)

export default async function NotificationSettingsPage() {
  const { words, can } = await requireUser()
  const { form } = words.notifications
  const settings = await runQuery(readSettings, {})
  const chosen = Object.values(settings.channels)
  const offered = settings.mail
    ? [...notificationChannels]
    : notificationChannels.filter((channel) => ['none', 'app'].includes(channel) || chosen.includes(channel))
  const kinds = notificationKinds.filter(
    (kind) =>
      (kind !== 'webhook' || can('webhook.manage')) && (kind !== 'feedback' || can('feedback.manage')),
  )
  return (
    <>
      <PageHeader
        trailLabel={words.ui.breadcrumbs}
        trail={[{ href: '/settings', label: words.people.settings }]}
        title={form.title}
        meta={settings.mail ? form.hint : undefined}
      />
      {settings.mail ? (
        settings.email ? null : (
          <Notice>{form.noEmail}</Notice>
        )
      ) : (
        <Notice>{form.noMail}</Notice>
      )}
      <div className="mt-4">
        <ActionForm
          action={changeNotificationsAction}
          done={form.saved}
          className="flex max-w-xl flex-col gap-4"
        >
          {kinds.map((kind) => (
            <Select
              key={kind}
              name={kind}
              label={form.kinds[kind]}
              defaultValue={settings.channels[kind]}
              options={offered.map((channel) => [channel, form.channels[channel]])}
            />
          ))}
          <SubmitButton className="self-start">{form.save}</SubmitButton>
        </ActionForm>
      </div>
    </>
  )
}
