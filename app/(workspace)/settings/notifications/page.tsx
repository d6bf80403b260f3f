import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { changeNotificationsAction } from '@/app/(workspace)/settings/notifications/actions'
import { NotificationSettingsForm } from '@/components/notifications/notification-settings-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
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
        <NotificationSettingsForm
          action={changeNotificationsAction}
          words={form}
          chosen={settings.channels}
          channels={offered}
          kinds={notificationKinds.filter(
            (kind) =>
              (kind !== 'webhook' || can('webhook.manage')) &&
              (kind !== 'feedback' || can('feedback.manage')),
          )}
        />
      </div>
    </>
  )
}
