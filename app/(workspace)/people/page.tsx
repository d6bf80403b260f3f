import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import {
  createDepartmentAction,
  createPersonAction,
  inviteAction,
  renameDepartmentAction,
  revokeInvitationAction,
} from '@/app/(workspace)/people/actions'
import { CreateForm } from '@/components/people/create-form'
import { DepartmentList } from '@/components/people/department-list'
import { InvitationList } from '@/components/people/invitation-list'
import { InviteForm } from '@/components/people/invite-form'
import { PeopleFilter } from '@/components/people/people-filter'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import { formatDate } from '@/lib/i18n/format'
import { listDepartments } from '@/lib/people/list-departments'
import { listInvitations } from '@/lib/people/list-invitations'
import { listPeople } from '@/lib/people/list-people'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.people.people }
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const { words, can, now, locale, fill } = await enter()
  const { people } = words
  const search = await searchParams
  const filter = {
    q: one(search.q),
    departmentId: one(search.departmentId),
    role: one(search.role),
    state: one(search.state),
  }
  const cursor = one(search.cursor)
  const found = await show(listPeople, { ...filter, cursor } as Parameters<typeof listPeople>[1])
  const departments = await show(listDepartments, {})
  const manage = can('people.manage')
  const invitations = manage ? await show(listInvitations, {}) : []
  const address = (next?: string) => {
    const kept = Object.entries({ ...filter, cursor: next }).filter((pair): pair is [string, string] =>
      Boolean(pair[1]),
    )
    return `/people?${new URLSearchParams(kept)}`
  }
  return (
    <>
      <PageHeader title={people.people} meta={people.peopleText} />
      <PeopleFilter words={people} departments={departments} filter={filter} manage={manage} />
      {found.items.length === 0 ? <EmptyState title={people.nobody} /> : null}
      {found.items.length > 0 ? (
        <Table
          caption={people.people}
          columns={[
            people.name,
            people.department,
            people.role,
            ...(manage ? [people.login, people.lastVisit] : []),
          ]}
          rows={found.items.map((person) => ({
            key: person.id,
            cells: [
              <span key="name" className="flex flex-wrap items-center gap-2" lang="zh-CN">
                {manage ? (
                  <Link href={`/people/${person.id}` as Route} prefetch={false} className="link">
                    {person.name}
                  </Link>
                ) : (
                  person.name
                )}
                {person.active ? null : <Badge tone="danger">{people.inactive}</Badge>}
              </span>,
              <span key="department" lang="zh-CN">
                {person.department ?? people.noDepartment}
              </span>,
              people.roles[person.role],
              ...(manage
                ? [
                    [person.username, person.email].filter(Boolean).join(' · '),
                    person.lastVisitAt ? (
                      <Timestamp key="visit" date={person.lastVisitAt} now={now} locale={locale} />
                    ) : (
                      people.never
                    ),
                  ]
                : []),
            ],
          }))}
        />
      ) : null}
      <Pagination
        label={people.pages}
        first={cursor ? { href: address(), label: people.first } : undefined}
        next={found.nextCursor ? { href: address(found.nextCursor), label: people.more } : undefined}
      />
      {manage ? (
        <div className="mt-10 grid gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
          <section aria-labelledby="invite">
            <h2 id="invite" className="mb-3 text-lg">
              {people.inviteTitle}
            </h2>
            <InviteForm action={inviteAction} words={people} departments={departments} />
            <InvitationList
              words={people}
              revoke={revokeInvitationAction}
              invitations={invitations.map((invitation) => ({
                id: invitation.id,
                who:
                  [invitation.name, invitation.email].filter(Boolean).join(' · ') ||
                  people.roles[invitation.role],
                until: fill(people.expires, { date: formatDate(invitation.expiresAt, locale) }),
              }))}
            />
          </section>
          <section aria-labelledby="create">
            <h2 id="create" className="mb-3 text-lg">
              {people.createTitle}
            </h2>
            <CreateForm action={createPersonAction} words={people} departments={departments} />
          </section>
          <section aria-labelledby="departments">
            <h2 id="departments" className="mb-3 text-lg">
              {people.departments}
            </h2>
            <DepartmentList
              departments={departments.map((department) => ({
                id: department.id,
                name: department.name,
                count: fill(people.peopleCount, { count: department.people }),
              }))}
              words={people}
              create={createDepartmentAction}
              rename={renameDepartmentAction}
            />
          </section>
        </div>
      ) : null}
    </>
  )
}
