import type { ReactNode } from 'react'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import {
  changeLoginAction,
  changePersonAction,
  deactivateAction,
  reactivateAction,
  resetPasswordAction,
} from '@/app/(workspace)/people/actions'
import { AccessForms } from '@/components/people/access-forms'
import { PersonForm } from '@/components/people/person-form'
import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Timestamp } from '@/components/ui/timestamp'
import { withQuery } from '@/lib/addresses'
import { formatDate } from '@/lib/i18n/format'
import { listDepartments } from '@/lib/people/list-departments'
import { readPerson } from '@/lib/people/read-person'
import { readProfile } from '@/lib/people/read-profile'

export const generateMetadata = pageTitle((words) => words.people.people)

/** Who somebody is, for every colleague; administrators also change it. */
export default async function PersonPage({ params }: PageProps<'/people/[id]'>) {
  const [{ can }, { id }] = await Promise.all([requireUser(), params])
  return can('people.manage') ? <EditableProfile id={id} /> : <Profile id={id} />
}

async function Profile({ id }: { id: string }) {
  const [{ words }, person] = await Promise.all([requireUser(), runQuery(readProfile, { id })])
  const { people } = words
  return (
    <PersonHeader {...person}>
      {person.department ? (
        <ChineseText>{person.department}</ChineseText>
      ) : (
        <span>{people.noDepartment}</span>
      )}
      <span>{people.roles[person.role]}</span>
    </PersonHeader>
  )
}

type HeaderProps = { id: string; name: string; active: boolean; children: ReactNode }

async function PersonHeader({ id, name, active, children }: HeaderProps) {
  const { actor, words, can } = await requireUser()
  const { people, activity } = words
  return (
    <PageHeader
      trailLabel={people.people}
      trail={[{ href: '/people', label: people.people }]}
      title={<ChineseText>{name}</ChineseText>}
      meta={
        <>
          {active ? null : <Badge>{people.inactive}</Badge>}
          {children}
        </>
      }
      actions={
        id === actor.id || can('activity.read') ? (
          <LinkButton href={withQuery('/activity', { person: id })}>{activity.title}</LinkButton>
        ) : null
      }
    />
  )
}

async function EditableProfile({ id }: { id: string }) {
  const { actor, words, now, locale } = await requireUser()
  const [person, departments] = await Promise.all([
    runQuery(readPerson, { id }),
    runQuery(listDepartments, {}),
  ])
  const { people } = words
  return (
    <>
      <PersonHeader {...person}>
        <span>
          {people.joined} {formatDate(person.createdAt, locale)}
        </span>
        <span>
          {people.lastVisit}{' '}
          {person.lastVisitAt ? (
            <Timestamp date={person.lastVisitAt} now={now} locale={locale} />
          ) : (
            people.never
          )}
        </span>
      </PersonHeader>
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-2">
        <PersonForm person={person} departments={departments} words={people} change={changePersonAction} />
        <AccessForms
          person={person}
          self={person.id === actor.id}
          words={people}
          actions={{
            login: changeLoginAction,
            reset: resetPasswordAction,
            deactivate: deactivateAction,
            reactivate: reactivateAction,
          }}
        />
      </div>
    </>
  )
}
