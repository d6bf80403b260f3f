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

it('does what the button names', async () => {
  runCommand.mockResolvedValueOnce({ status: 'done', result: 'of no concern to the page' })
  expect(await act('agree 1')).toEqual({ status: 'done' })
  expect(runCommand).toHaveBeenCalledWith(expect.anything(), { id: '1' }, expect.any(FormData))
})
