import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { enter, show } from '@/app/_entry/page'
import { aboutOf, hrefOf } from '@/components/discussion/address'
import { aroundComment } from '@/lib/discussion/around-comment'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ order?: string | string[] }>
}

/** The permanent address of a comment: leads to where it stands in its thread today. */
export default async function CommentPage({ params, searchParams }: Props) {
  await enter()
  const [{ id }, { order }] = await Promise.all([params, searchParams])
  const place = await show(aroundComment, { id, order: order === 'newest' ? 'newest' : 'oldest' })
  const { threadId, cursor, commentId } = place
  const view = { about: aboutOf(place), threadId, order: place.order, cursor: cursor ?? undefined, rest: {} }
  redirect(hrefOf(view, `c-${commentId}`) as Route)
}
