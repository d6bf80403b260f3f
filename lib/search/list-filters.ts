import { z } from 'zod'
import { openReports, openReportsWithChoices } from '@/lib/access/report-access'
import { reportChoices } from '@/lib/output'
import { findThemes } from '@/lib/takeaways/data/registers'
import { reportFilter, themeOutput } from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

/** The reports and themes by which a search can be narrowed, the chosen report among them. */
export const listFilters = query({
  name: 'list-filters',
  permission: 'search.read',
  input: z.object({ report: reportFilter }),
  output: reportChoices.extend({ themes: z.array(themeOutput) }),
  async run(scope, { report }) {
    const [{ choices }, themes] = await Promise.all([
      openReportsWithChoices(scope, report),
      openReports(scope).then((access) => findThemes(scope.db, access)),
    ])
    return { ...choices, themes }
  },
})
