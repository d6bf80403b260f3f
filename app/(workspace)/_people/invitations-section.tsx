import { requireUser, runQuery } from '@/app/_entry/page'
import { revokeInvitationAction } from '@/app/(workspace)/people/actions'
import { InvitationList } from '@/components/people/invitation-list'
import { formatDate } from '@/lib/i18n/format'
import { listInvitations } from '@/lib/people/list-invitations'

/** The invitations that nobody has accepted yet. */
export async function InvitationsSection() {
  const [{ words, locale, fill }, invitations] = await Promise.all([
    requireUser(),
    runQuery(listInvitations, {}),
  ])
  const { people } = words
  const waiting = invitations.map(({ id, name, email, role, department, expiresAt }) => ({
    id,
    who: [name, email].filter(Boolean).join(' · ') || people.roles[role],
    about: [
      name || email ? people.roles[role] : null,
      department?.name,
      fill(people.expires, { date: formatDate(expiresAt, locale) }),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <>
      <h3 className="mt-8 mb-2 font-medium">{people.invitations}</h3>
      <InvitationList words={people} revoke={revokeInvitationAction} invitations={waiting} />
    </>
  )
}
