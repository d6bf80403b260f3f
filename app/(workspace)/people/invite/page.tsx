import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { InvitationsSection } from '@/app/(workspace)/_people/invitations-section'
import { createPersonAction, inviteAction } from '@/app/(workspace)/people/actions'
import { CreateForm, InviteForm } from '@/components/people/add-forms'
import { PeopleTabs } from '@/components/people/people-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { listDepartments } from '@/lib/people/list-departments'

export const generateMetadata = pageTitle((words) => words.people.addPeople)

export default async function InvitePage() {
  const [{ words }, departments] = await Promise.all([requireUser(), runQuery(listDepartments, {})])
  const { people } = words
  return (
    <>
      <PageHeader title={people.addPeople} />
      <PeopleTabs words={people} at="invite" />
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-2">
        <Section id="invite" title={people.inviteTitle} className="min-w-0" headingClass="text-lg">
          <p className="mb-3 text-ink-2 text-sm">{people.inviteText}</p>
          <InviteForm action={inviteAction} words={people} departments={departments} />
          <InvitationsSection />
        </Section>
        <Section id="create" title={people.createTitle} className="min-w-0" headingClass="text-lg">
          <p className="mb-3 text-ink-2 text-sm">{people.createText}</p>
          <CreateForm action={createPersonAction} words={people} departments={departments} />
        </Section>
      </div>
    </>
  )
}
