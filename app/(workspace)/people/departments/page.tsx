import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireUser, runQuery } from '@/app/_entry/page'
import { loadPreferences } from '@/app/_entry/visitor'
import { createDepartmentAction, renameDepartmentAction } from '@/app/(workspace)/people/actions'
import { DepartmentList } from '@/components/people/department-list'
import { PeopleTabs } from '@/components/people/people-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { listDepartments } from '@/lib/people/list-departments'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPreferences()).words.people.departments }
}

export default async function DepartmentsPage() {
  const { words, can, fill } = await requireUser()
  if (!can('people.manage')) forbidden()
  const { people } = words
  const departments = (await runQuery(listDepartments, {})).map((department) => ({
    id: department.id,
    name: department.name,
    count: fill(people.peopleCount, { count: department.people }),
  }))
  return (
    <>
      <PageHeader title={people.departments} meta={people.noDepartmentsText} />
      <PeopleTabs words={people} at="departments" />
      <DepartmentList
        departments={departments}
        words={people}
        create={createDepartmentAction}
        rename={renameDepartmentAction}
      />
    </>
  )
}
