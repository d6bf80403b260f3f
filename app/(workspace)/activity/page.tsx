import { notFound } from 'next/navigation'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { ActivitySection, parseActivityQuery } from '@/app/(workspace)/_activity/section'
import { PageHeader } from '@/components/ui/page-header'
import { listActivity } from '@/lib/activity/list-activity'

export const generateMetadata = pageTitle((words) => words.activity.title)

/** Everything for editors and administrators, a person's, or one's own. */
export default async function ActivityPage({ searchParams }: PageProps<'/activity'>) {
  const { actor, words, fill, can } = await requireUser()
  const { activity } = words
  const search = await searchParams
  const asked = parseActivityQuery(search)
  const requestedId = [search.person].flat()[0] || undefined
  const person = requestedId ?? (can('activity.read') ? undefined : actor.id)
  const found = await runQuery(listActivity, { ...asked, person })
  if (person && !found.person) notFound()
  const title = found.person ? fill(activity.titleOf, { about: found.person.name }) : activity.title
  return (
    <>
      <PageHeader title={person === actor.id ? activity.mine : title} meta={activity.text} />
      <ActivitySection
        page={found}
        query={asked}
        path="/activity"
        csvPath="/api/v1/activity/export"
        person={person}
      />
    </>
  )
}
