import { z } from 'zod'
import { maxCsvRows, toActivityCsv } from '@/lib/activity/csv'
import { loadActivityPage } from '@/lib/activity/page'
import { activityFilter } from '@/lib/activity/schema'
import { locales } from '@/lib/i18n/locale'
import { titleOf } from '@/lib/i18n/title'
import { query } from '@/lib/use-case'

/** The newest 10,000 activity entries of a report as CSV. */
export const exportReportActivity = query({
  name: 'export-report-activity',
  long: true,
  permission: 'report.read',
  input: z.object({ slug: z.string().max(200), ...activityFilter, locale: z.enum(locales).default('zh-CN') }),
  report: ({ slug }) => ({ slug }),
  async run(scope, { slug: _, locale, person, ...input }, { access }) {
    const filter = { ...input, personId: person }
    const { items } = await loadActivityPage(scope, access, filter, { limit: maxCsvRows })
    return toActivityCsv(items, locale, titleOf(access, locale))
  },
})
