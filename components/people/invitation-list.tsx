import type { FormAction } from '@/components/ui/action-state'
import { ChineseText } from '@/components/ui/chinese-text'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { List, ListRow } from '@/components/ui/list'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  words: Messages['people']
  invitations: { id: string; who: string; about: string }[]
  revoke: FormAction
}

/** The invitations that still wait. */
export function InvitationList({ words, invitations, revoke }: Props) {
  if (invitations.length === 0) return <p className="text-ink-2">{words.noInvitations}</p>
  return (
    <List label={words.invitations}>
      {invitations.map((invitation) => (
        <ListRow
          key={invitation.id}
          meta={invitation.about}
          end={
            <ConfirmForm
              action={revoke}
              fields={{ id: invitation.id }}
              label={words.revoke}
              title={words.revokeInvite}
              text={words.revokeInviteText}
              cancel={words.cancel}
              size="small"
              variant="secondary"
            />
          }
        >
          <ChineseText>{invitation.who}</ChineseText>
        </ListRow>
      ))}
    </List>
  )
}
