import { z } from 'zod'
import { markExportCancelled } from '@/lib/exports/data/exports'
import { exportSubject } from '@/lib/exports/subject'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Stops an export one asked for; one that is over stays as it is. */
export const cancelExport = command({
  name: 'cancel-export',
  permission: 'export.read',
  input: z.object({ id }),
  output: z.object({ cancelled: z.boolean() }),
  subject: exportSubject,
  async run(scope, { id }) {
    return { cancelled: await markExportCancelled(scope.db, id, scope.now()) }
  },
  activity: () => null,
})
