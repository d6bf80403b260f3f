import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { findPersonName } from '@/lib/activity/data/entries'
import { loadActivityPage } from '@/lib/activity/page'
import { activityOutput } from '@/lib/activity/present'
import { activityFilter } from '@/lib/activity/schema'
import { paging } from '@/lib/cursor'
import { namedRef, pageOutput } from '@/lib/output'
import { query } from '@/lib/use-case'

/** Activity of one person, with the name, or of everybody; only editors and administrators see that of others. */
export const listActivity = query({
  name: 'list-activity',
  permission: 'activity.read',
  input: z.object({ ...activityFilter, ...paging(50) }),
  output: pageOutput(activityOutput).extend({ person: namedRef.nullable() }),
  subject: async (_scope, { person }) => ({ ownerId: person ?? null }),
  async run(scope, { limit, cursor, person, ...filter }) {
    const access = await openReports(scope)
    const [page, named] = await Promise.all([
      loadActivityPage(scope, access, { ...filter, personId: person }, { limit, cursor }),
      person ? findPersonName(scope.db, person) : null,
    ])
    return { ...page, person: named }
  },
})
