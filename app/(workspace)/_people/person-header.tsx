import type { ReactNode } from 'react'
import { requireUser } from '@/app/_entry/page'
import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { withQuery } from '@/lib/addresses'

type Props = { id: string; name: string; active: boolean; children: ReactNode }

/** A person's name, and the way to what the person did. */
export async function PersonHeader({ id, name, active, children }: Props) {
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
