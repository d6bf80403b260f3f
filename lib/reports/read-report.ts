import { z } from 'zod'
import { findReport } from '@/lib/reports/data/reports'
import { presentReport } from '@/lib/reports/present'
import { reportOutput, slug } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

/** One report with the structure of the current or a named revision, and the text where asked for. */
export const readReport = query({
  name: 'read-report',
  permission: 'report.read',
  input: z.object({
    slug,
    withText: z.boolean().default(false),
    revision: z.coerce.number().int().min(1).optional(),
  }),
  output: reportOutput,
  report: ({ slug }) => ({ slug }),
  async run({ db, actor }, { withText, revision }, { access }) {
    const found = await findReport(db, access, withText, revision ?? access.currentRevision)
    return presentReport(found, access, actor)
  },
})
