import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { activityPage } from '@/lib/activity/page'
import { filter, personId } from '@/lib/activity/schema'
import { activityFile, mostRows } from '@/lib/activity/table'
import { locales } from '@/lib/i18n/locale'
import { query } from '@/lib/use-case'

/** The newest 10,000 of what was done with a report, as a CSV file. */
export const exportReportActivity = query({
  name: 'export-report-activity',
  permission: 'report.read',
  input: z.object({
    slug: z.string().max(200),
    ...filter,
    person: personId.optional(),
    locale: z.enum(locales).default('zh-CN'),
  }),
  subject: async (scope, { slug }) => ({ ownerId: null, access: await openReport(scope, { slug }) }),
  async run(scope, { slug: _, locale, person, ...asked }, { access }) {
    const wanted = { ...asked, personId: person }
    const { items } = await activityPage(scope, access, wanted, { limit: mostRows })
    return activityFile(items, locale, (locale === 'en' && access.titleEn) || access.title)
  },
})
