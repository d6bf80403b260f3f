import type { ComponentProps } from 'react'
import { requireUser, runQuery } from '@/app/_entry/page'
import { changePersonAction } from '@/app/(workspace)/people/actions'
import { PersonForm } from '@/components/people/person-form'
import { listDepartments } from '@/lib/people/list-departments'

/** The form in which administrators change who a person is here. */
export async function PersonFormSection({ person }: Pick<ComponentProps<typeof PersonForm>, 'person'>) {
  const [{ words }, departments] = await Promise.all([requireUser(), runQuery(listDepartments, {})])
  return (
    <PersonForm person={person} departments={departments} words={words.people} change={changePersonAction} />
  )
}
