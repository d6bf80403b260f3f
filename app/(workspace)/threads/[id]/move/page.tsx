import type { Metadata } from 'next'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { moveThreadAction } from '@/app/(workspace)/moderation-actions'
import { moveGroups } from '@/app/(workspace)/move-groups'
import { aboutOf, pageOf } from '@/components/discussion/address'
import { MoveForm } from '@/components/discussion/move-form'
import { PageHeader } from '@/components/ui/page-header'
import { offerTargets } from '@/lib/discussion/offer-targets'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.discussion.moving.thread }
}

export default async function MoveThreadPage({ params }: Props) {
  const { words, locale } = await enter()
  const { id } = await params
  const { targets, excerpt, ...place } = await show(offerTargets, { threadId: id })
  const { moving } = words.discussion
  const others = targets.filter((one) => one.id !== place.takeawayId)
  return (
    <>
      <PageHeader title={moving.thread} />
      <MoveForm
        action={moveThreadAction}
        words={moving}
        groups={moveGroups(others, words.takeaways.kinds, locale)}
        hidden={{ id }}
        text={moving.threadText}
        excerpt={excerpt}
        back={`${pageOf(aboutOf(place))}?thread=${id}#t-${id}`}
      />
    </>
  )
}
