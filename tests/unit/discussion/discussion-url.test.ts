import { expect, it } from 'vitest'
import { discussionHref, parseDiscussionUrl, withoutSearch } from '@/components/discussion/discussion-url'

const id = '0199d1f0-0000-7000-8000-000000000001'
const thread = '0199D1F0-0000-7000-8000-000000000002'

it('reads a view from the address and writes it back', () => {
  const view = parseDiscussionUrl(
    { takeawayId: id },
    { order: 'newest', thread, cursor: 'abc', reply: thread, find: '字', from: ['list', 'x'] },
  )
  expect(view).toMatchObject({ order: 'newest', threadId: thread.toLowerCase(), cursor: 'abc' })
  expect(discussionHref(withoutSearch(view), 't')).toBe(
    `/takeaways/${id}?from=list&order=newest&thread=${thread.toLowerCase()}&cursor=abc#t`,
  )
})

it('takes what is not of the right form as absent', () => {
  const view = parseDiscussionUrl(
    { takeawayId: id },
    { order: 'sideways', thread: "1' OR 1", edit: '', reply: undefined },
  )
  expect(discussionHref(view)).toBe(`/takeaways/${id}#discussion`)
})
