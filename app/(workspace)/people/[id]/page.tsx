import { enter, show } from '@/app/_entry/page'
import {
  changePersonAction,
  deactivateAction,
  reactivateAction,
  resetPasswordAction,
} from '@/app/(workspace)/people/actions'
import { PersonForm } from '@/components/people/person-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { listDepartments } from '@/lib/people/list-departments'
import { readPerson } from '@/lib/people/read-person'

export default async function PersonPage({ params }: PageProps<'/people/[id]'>) {
  const { words } = await enter()
  const { id } = await params
  const person = await show(readPerson, { id })
  const departments = await show(listDepartments, {})
  const { people } = words
  return (
    <>
      <PageHeader
        before={<Breadcrumbs label={people.people} trail={[{ href: '/people', label: people.people }]} />}
        title={<span lang="zh-CN">{person.name}</span>}
        meta={[person.username, person.email].filter(Boolean).join(' · ')}
      />
      <PersonForm
        person={person}
        departments={departments}
        words={people}
        actions={{
          change: changePersonAction,
          deactivate: deactivateAction,
          reactivate: reactivateAction,
          reset: resetPasswordAction,
        }}
      />
    </>
  )
}
