import { z } from 'zod'
import { presentExport } from '@/lib/exports/present'
import { id } from '@/lib/id'
import { exportSubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

/** How far an export one asked for is, or what came of it. */
export const readExport = query({
  name: 'read-export',
  permission: 'export.read',
  input: z.object({ id }),
  subject: exportSubject,
  async run(_scope, _input, { found }) {
    return presentExport(found)
  },
})
