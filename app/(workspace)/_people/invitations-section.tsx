import { requireUser, runQuery } from '@/app/_entry/page'
import { revokeInvitationAction } from '@/app/(workspace)/people/actions'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { List, ListRow } from '@/components/ui/list'
import { formatDate } from '@/lib/i18n/format'
import { listInvitations } from '@/lib/people/list-invitations'

/** The invitations that nobody has accepted yet. */
export async function InvitationsSection() {
  const [{ words, locale, fill }, invitations] = await Promise.all([
    requireUser(),
    runQuery(listInvitations, {}),
  ])
  const { people } = words
  return (
    <>
      <h3 className="mt-8 mb-2 font-medium">{people.invitations}</h3>
      {invitations.length === 0 ? (
        <p className="text-ink-2">{people.noInvitations}</p>
      ) : (
        <List label={people.invitations}>
          {invitations.map(({ id, name, email, role, department, expiresAt }) => (
            <ListRow
              key={id}
              meta={[
                name || email ? people.roles[role] : null,
                department?.name,
                fill(people.expires, { date: formatDate(expiresAt, locale) }),
              ]
                .filter(Boolean)
                .join(' · ')}
              end={
                <ConfirmForm
                  action={revokeInvitationAction}
                  fields={{ id }}
                  label={people.revoke}
                  title={people.revokeInvite}
                  text={people.revokeInviteText}
                  cancel={people.cancel}
                  size="small"
                  variant="secondary"
                />
              }
            >
              <span lang="zh-CN">{[name, email].filter(Boolean).join(' · ') || people.roles[role]}</span>
            </ListRow>
          ))}
        </List>
      )}
    </>
  )
}
