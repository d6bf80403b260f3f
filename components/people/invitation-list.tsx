import { RevokeForm } from '@/components/people/revoke-form'
import type { FormAction } from '@/components/ui/action-form'
import { ChineseText } from '@/components/ui/chinese-text'
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
            <RevokeForm
              action={revoke}
              id={invitation.id}
              title={words.revokeInvite}
              text={words.revokeInviteText}
              words={words}
            />
          }
        >
          <ChineseText>{invitation.who}</ChineseText>
        </ListRow>
      ))}
    </List>
  )
}
