import { z } from 'zod'
import { exportOutput, presentExport } from '@/lib/exports/present'
import { exportSubject } from '@/lib/exports/subject'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** How far an export one asked for is, or what came of it. */
export const readExport = query({
  name: 'read-export',
  permission: 'export.read',
  input: z.object({ id }),
  output: exportOutput,
  subject: exportSubject,
  async run(_scope, _input, { found }) {
    return presentExport(found)
  },
})
