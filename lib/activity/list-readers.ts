import { z } from 'zod'
import { absent, findReaders } from '@/lib/activity/data/presence'
import { openReading, reading } from '@/lib/activity/reading'
import { query } from '@/lib/use-case'

/** Who else has the takeaway, annotation or report open right now (at most 50). */
export const listReaders = query({
  name: 'list-readers',
  permission: 'discussion.read',
  input: z.object(reading),
  subject: openReading,
  async run(scope, _input, { access, subject }) {
    const since = new Date(scope.now().getTime() - absent)
    return { items: await findReaders(scope.db, access, subject.id, scope.actor.id, since) }
  },
})
