import { forbidden } from 'next/navigation'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { createDepartmentAction, renameDepartmentAction } from '@/app/(workspace)/people/actions'
import { DepartmentList } from '@/components/people/department-list'
import { PeopleTabs } from '@/components/people/people-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { listDepartments } from '@/lib/people/list-departments'

export const generateMetadata = pageTitle((words) => words.people.departments)

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
