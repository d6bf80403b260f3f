import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { maxCsvRows, toActivityCsv } from '@/lib/activity/csv'
import { loadActivityPage } from '@/lib/activity/page'
import { activityFilter } from '@/lib/activity/schema'
import { locales } from '@/lib/i18n/locale'
import { query } from '@/lib/use-case'

/** The newest 10,000 entries of one person or of everybody as CSV; permissions as in `listActivity`. */
export const exportActivity = query({
  name: 'export-activity',
  long: true,
  permission: 'activity.read',
  input: z.object({ ...activityFilter, locale: z.enum(locales).default('zh-CN') }),
  subject: async (_scope, { person }) => ({ ownerId: person ?? null }),
  async run(scope, { locale, person, ...input }) {
    const access = await openReports(scope)
    const filter = { ...input, personId: person }
    const { items } = await loadActivityPage(scope, access, filter, { limit: maxCsvRows })
    return toActivityCsv(items, locale, null)
  },
})
