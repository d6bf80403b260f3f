import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { EditableProfile } from '@/app/(workspace)/_people/editable-profile'
import { PersonHeader } from '@/app/(workspace)/_people/person-header'
import { ChineseText } from '@/components/ui/chinese-text'
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
