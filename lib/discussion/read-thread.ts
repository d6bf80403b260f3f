import { z } from 'zod'
import { loadThread, presentThread, threadOutput } from '@/lib/discussion/thread'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** One thread without its comments. */
export const readThread = query({
  name: 'read-thread',
  permission: 'discussion.read',
  input: z.object({ id }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  async run(scope, { id }, { access }) {
    const thread = await loadThread(scope, access, id)
    return presentThread(thread, scope.actor)
  },
})
