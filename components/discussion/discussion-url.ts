import type { Route } from 'next'
import { annotationPath, type SearchParams, takeawayPath, withQuery } from '@/lib/addresses'
import type { DiscussionTarget } from '@/lib/discussion/schema'
import { toUuid } from '@/lib/uuid'

/** What of the discussion the address of a page says. */
export type DiscussionUrlState = {
  target: DiscussionTarget
  order: 'oldest' | 'newest'
  threadId?: string
  cursor?: string
  threadsCursor?: string
  /** Words looked for in the one thread. */
  find?: string
  /** What else stands in the address; it stays. */
  rest: Record<string, string>
}

/** `reply` and `edit` say which form the browser opens; a page that is linked to opens none. */
const ownParameters = ['order', 'thread', 'cursor', 'threads', 'reply', 'edit', 'find']

/** The one form that all buttons of a discussion belong to. */
export const ACTION_FORM_ID = 'discussion-act'

/** Reads it; what is not of the right form counts as absent. */
export function parseDiscussionUrl(target: DiscussionTarget, search: SearchParams): DiscussionUrlState {
  const one = (name: string) => [search[name]].flat()[0] || undefined
  const id = (name: string) => toUuid(one(name))
  const rest = Object.keys(search).filter((name) => !ownParameters.includes(name) && one(name))
  return {
    target,
    order: one('order') === 'newest' ? 'newest' : 'oldest',
    threadId: id('thread'),
    cursor: one('cursor'),
    threadsCursor: one('threads'),
    find: id('thread') ? one('find')?.trim().slice(0, 100) || undefined : undefined,
    rest: Object.fromEntries(rest.map((name) => [name, one(name) ?? ''])),
  }
}

/** The parameters that say a view, in a fixed order. */
export function toUrlParameters(view: DiscussionUrlState): Record<string, string> {
  const all = {
    ...view.rest,
    order: view.order === 'newest' ? 'newest' : undefined,
    thread: view.threadId,
    cursor: view.cursor,
    threads: view.threadsCursor,
    find: view.find,
  }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

/** The page where it is talked about. */
export function targetPath(target: DiscussionTarget): Route {
  return 'takeawayId' in target ? takeawayPath(target.takeawayId) : annotationPath(target.annotationId)
}

/** The thing of a row that may be about either. */
export function toTarget(row: { takeawayId: string | null; annotationId: string | null }): DiscussionTarget {
  return row.takeawayId ? { takeawayId: row.takeawayId } : { annotationId: row.annotationId ?? '' }
}

export function discussionPath(view: DiscussionUrlState, fragment = 'discussion'): Route {
  return withQuery(targetPath(view.target), {}, fragment)
}

export function discussionHref(view: DiscussionUrlState, fragment = 'discussion'): Route {
  return withQuery(targetPath(view.target), toUrlParameters(view), fragment)
}

/** The state of a discussion URL without its search. */
export function withoutSearch(view: DiscussionUrlState): DiscussionUrlState {
  return { ...view, find: undefined }
}
