import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { createPersonAction, inviteAction, revokeInvitationAction } from '@/app/(workspace)/people/actions'
import { CreateForm } from '@/components/people/create-form'
import { InvitationList } from '@/components/people/invitation-list'
import { InviteForm } from '@/components/people/invite-form'
import { PeopleTabs } from '@/components/people/people-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatDate } from '@/lib/i18n/format'
import { listDepartments } from '@/lib/people/list-departments'
import { listInvitations } from '@/lib/people/list-invitations'

export const generateMetadata = pageTitle((words) => words.people.addPeople)

export default async function InvitePage() {
  const { words, locale, fill } = await requireUser()
  const { people } = words
  const [invitations, departments] = await Promise.all([
    runQuery(listInvitations, {}),
    runQuery(listDepartments, {}),
  ])
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
      <PageHeader title={people.addPeople} />
      <PeopleTabs words={people} at="invite" />
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-2">
        <Section id="invite" title={people.inviteTitle} className="min-w-0" headingClass="text-lg">
          <p className="mb-3 text-ink-2 text-sm">{people.inviteText}</p>
          <InviteForm action={inviteAction} words={people} departments={departments} />
          <h3 className="mt-8 mb-2 font-medium">{people.invitations}</h3>
          <InvitationList words={people} revoke={revokeInvitationAction} invitations={waiting} />
        </Section>
        <Section id="create" title={people.createTitle} className="min-w-0" headingClass="text-lg">
          <p className="mb-3 text-ink-2 text-sm">{people.createText}</p>
          <CreateForm action={createPersonAction} words={people} departments={departments} />
        </Section>
      </div>
    </>
  )
}
