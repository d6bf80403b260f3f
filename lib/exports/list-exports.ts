import { z } from 'zod'
import { findExports } from '@/lib/exports/data/exports'
import { exportOutput, presentExport } from '@/lib/exports/present'
import { ownExports } from '@/lib/exports/subject'
import { id } from '@/lib/id'
import { listOf } from '@/lib/output'
import { query } from '@/lib/use-case'

/** The exports one asked for in the last days, newest first, of one summary where it is named. */
export const listExports = query({
  name: 'list-exports',
  permission: 'summary.list',
  input: z.object({ summary: id.optional() }),
  output: listOf(exportOutput),
  async run(scope, { summary }) {
    const rows = await findExports(scope.db, scope.actor.id, summary)
    return { items: (await ownExports(scope, rows)).map(presentExport) }
  },
})
