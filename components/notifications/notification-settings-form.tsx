import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'
import type { NotificationChannel, NotificationKind } from '@/lib/notifications/schema'

type Props = {
  action: FormAction
  words: Messages['notifications']['form']
  chosen: Record<NotificationKind, NotificationChannel>
  channels: NotificationChannel[]
  kinds: NotificationKind[]
}

/** Where one is told of what: a choice for each kind. */
export function NotificationSettingsForm({ action, words, chosen, channels, kinds }: Props) {
  return (
    <ActionForm action={action} done={words.saved} className="flex max-w-xl flex-col gap-4">
      {kinds.map((kind) => (
        <Select
          key={kind}
          name={kind}
          label={words.kinds[kind]}
          defaultValue={chosen[kind]}
          options={channels.map((channel) => [channel, words.channels[channel]])}
        />
      ))}
      <SubmitButton variant="primary" className="self-start">
        {words.save}
      </SubmitButton>
    </ActionForm>
  )
}
