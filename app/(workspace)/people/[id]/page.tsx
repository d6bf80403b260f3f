import type { Metadata } from 'next'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
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
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LangText } from '@/components/ui/lang-text'
import { PageHeader } from '@/components/ui/page-header'
import { Timestamp } from '@/components/ui/timestamp'
import { formatDate } from '@/lib/i18n/format'
import { listDepartments } from '@/lib/people/list-departments'
import { readPerson } from '@/lib/people/read-person'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.people.people }
}

export default async function PersonPage({ params }: PageProps<'/people/[id]'>) {
  const { actor, words, now, locale } = await enter()
  const { id } = await params
  const [person, departments] = await Promise.all([show(readPerson, { id }), show(listDepartments, {})])
  const { people } = words
  return (
    <>
      <PageHeader
        before={<Breadcrumbs label={people.people} trail={[{ href: '/people', label: people.people }]} />}
        title={<LangText>{person.name}</LangText>}
        meta={
          <>
            {person.active ? null : <Badge>{people.inactive}</Badge>}
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
          </>
        }
      />
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
