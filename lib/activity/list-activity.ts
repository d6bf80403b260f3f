import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { loadActivityPage } from '@/lib/activity/page'
import { activityOutput } from '@/lib/activity/present'
import { activityFilter, personId } from '@/lib/activity/schema'
import { paging } from '@/lib/cursor'
import { pageOutput } from '@/lib/output'
import { query } from '@/lib/use-case'

/** Activity of one person or of everybody; only editors and administrators see that of others. */
export const listActivity = query({
  name: 'list-activity',
  permission: 'activity.read',
  input: z.object({ ...activityFilter, person: personId.optional(), ...paging(50) }),
  output: pageOutput(activityOutput),
  subject: async (_scope, { person }) => ({ ownerId: person ?? null }),
  async run(scope, { limit, cursor, person, ...filter }) {
    const access = await openReports(scope)
    return loadActivityPage(scope, access, { ...filter, personId: person }, { limit, cursor })
  },
})
