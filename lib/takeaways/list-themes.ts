import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { findThemes } from '@/lib/takeaways/data/registers'
import { query } from '@/lib/use-case'

/** The themes of takeaways of readable reports, and unused ones. */
export const listThemes = query({
  name: 'list-themes',
  permission: 'takeaway.read',
  input: z.object({}),
  async run(scope) {
    return { items: await findThemes(scope.db, await openReports(scope)) }
  },
})
