import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { activityPage } from '@/lib/activity/page'
import { filter, personId } from '@/lib/activity/schema'
import { paging } from '@/lib/cursor'
import { query } from '@/lib/use-case'

/** What a person did, or everybody: one's own for anyone, that of others for editors and administrators. */
export const listActivity = query({
  name: 'list-activity',
  permission: 'activity.read',
  input: z.object({ ...filter, person: personId.optional(), ...paging(50) }),
  subject: async (_scope, { person }) => ({ ownerId: person ?? null }),
  async run(scope, { limit, cursor, person, ...asked }) {
    const access = await openReports(scope)
    return activityPage(scope, access, { ...asked, personId: person }, { limit, cursor })
  },
})
