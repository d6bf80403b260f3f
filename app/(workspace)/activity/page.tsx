import type { Metadata } from 'next'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { ActivitySection, readAsked } from '@/app/(workspace)/activity'
import { PageHeader } from '@/components/ui/page-header'
import { listActivity } from '@/lib/activity/list-activity'
import { readProfile } from '@/lib/people/read-profile'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.activity.title }
}

/** Everything for editors and administrators, a person's, or one's own. */
export default async function ActivityPage({ searchParams }: PageProps<'/activity'>) {
  const { actor, words, fill, can } = await enter()
  const { activity } = words
  const search = await searchParams
  const asked = readAsked(search)
  const wanted = [search.person].flat()[0] || undefined
  const person = wanted ?? (can('activity.read') ? undefined : actor.id)
  const found = await show(listActivity, { ...asked, person })
  const profile = person && person !== actor.id ? await show(readProfile, { id: person }) : null
  const title = profile ? fill(activity.titleOf, { about: profile.name }) : activity.title
  return (
    <>
      <PageHeader title={person === actor.id ? activity.mine : title} meta={activity.text} />
      <ActivitySection
        found={found}
        asked={asked}
        path="/activity"
        file="/api/v1/activity/export"
        person={person}
      />
    </>
  )
}
