import { z } from 'zod'
import { restoreBackup } from '@/lib/backup/restoration'
import { directDatabaseUrl, env } from '@/lib/env'
import { defineJob } from '@/lib/jobs/job'

/** Restores an uploaded backup into the empty database of the running site. */
export const restoreJob = defineJob({
  name: 'restore',
  input: z.object({ file: z.string() }),
  async run({ file }) {
    const url = directDatabaseUrl(env())
    const { rows } = await restoreBackup({ url, file, migrations: 'prisma/migrations', whileServing: true })
    return { rows }
  },
})
