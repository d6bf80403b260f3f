import { z } from 'zod'
import { id } from '@/lib/id'
import { markCancelled } from '@/lib/summaries/data/exports'
import { exportSubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Stops an export one asked for; one that is over stays as it is. */
export const cancelExport = command({
  name: 'cancel-export',
  permission: 'export.read',
  input: z.object({ id }),
  subject: exportSubject,
  async run(scope, { id }) {
    return { cancelled: await markCancelled(scope.db, id, scope.now()) }
  },
  activity: () => null,
})
