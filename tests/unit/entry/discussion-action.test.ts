import { expect, it, vi } from 'vitest'
import { discussionAction } from '@/app/(workspace)/_discussion/act'

const runCommand = vi.hoisted(() => vi.fn())
vi.mock('@/app/_entry/action', () => ({ runCommand }))
vi.mock('@/app/(workspace)/_discussion/revalidate-discussion', () => ({
  revalidateDiscussion: (state: object) => state,
}))

function act(value: string) {
  const form = new FormData()
  form.set('do', value)
  form.set('live', '1')
  return discussionAction({ status: 'idle' }, form)
}

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'unknown', ''])(
  'takes %j for no act',
  async (verb) => {
    expect(await act(`${verb} id`)).toEqual({ status: 'idle' })
    expect(runCommand).not.toHaveBeenCalled()
  },
)

it.each([
  ['agree 1', '#c-1'],
  ['follow 2', '#t-2'],
])('leads without JavaScript to where it was done: %s', async (value, fragment) => {
  runCommand.mockResolvedValueOnce({ status: 'done' })
  const form = new FormData()
  form.set('do', value)
  form.set('after', '/takeaways/a?from=1')
  await expect(discussionAction({ status: 'idle' }, form)).rejects.toMatchObject({
    digest: expect.stringContaining(`;/takeaways/a?from=1${fragment};`),
  })
})

it('does what the button names', async () => {
  runCommand.mockResolvedValueOnce({ status: 'done', result: 'of no concern to the page' })
  expect(await act('agree 1')).toEqual({ status: 'done' })
  expect(runCommand).toHaveBeenCalledWith(expect.anything(), { id: '1' }, expect.any(FormData))
})
