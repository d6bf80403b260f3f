import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { activityPage } from '@/lib/activity/page'
import { filter, personId } from '@/lib/activity/schema'
import { activityFile, mostRows } from '@/lib/activity/table'
import { locales } from '@/lib/i18n/locale'
import { query } from '@/lib/use-case'

/** The newest 10,000 of what a person did, or everybody, as a CSV file; for whom, as in the list. */
export const exportActivity = query({
  name: 'export-activity',
  permission: 'activity.read',
  input: z.object({
    ...filter,
    person: personId.optional(),
    locale: z.enum(locales).default('zh-CN'),
  }),
  subject: async (_scope, { person }) => ({ ownerId: person ?? null }),
  async run(scope, { locale, person, ...asked }) {
    const access = await openReports(scope)
    const wanted = { ...asked, personId: person }
    const { items } = await activityPage(scope, access, wanted, { limit: mostRows })
    return activityFile(items, locale, null)
  },
})
