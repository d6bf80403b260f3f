import { z } from 'zod'
import { loadActivityPage } from '@/lib/activity/page'
import { activityOutput } from '@/lib/activity/present'
import { activityFilter } from '@/lib/activity/schema'
import { paging } from '@/lib/cursor'
import { pageOutput } from '@/lib/output'
import { query } from '@/lib/use-case'

/** Activity of a report and of all that belongs to it, for everybody who may read the report. */
export const listReportActivity = query({
  name: 'list-report-activity',
  permission: 'report.read',
  input: z.object({ slug: z.string().max(200), ...activityFilter, ...paging(50) }),
  output: pageOutput(activityOutput),
  report: ({ slug }) => ({ slug }),
  async run(scope, { slug: _, limit, cursor, person, ...filter }, { access }) {
    const page = await loadActivityPage(scope, access, { ...filter, personId: person }, { limit, cursor })
    return { ...page, report: { slug: access.slug, title: access.title, titleEn: access.titleEn } }
  },
})
