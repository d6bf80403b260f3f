import { z } from 'zod'
import { exportFileSubject, openExportFile } from '@/lib/exports/subject'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** The file of an export one asked for, while one may still read what it was made from; why there is none where it failed. */
export const fetchExport = query({
  name: 'fetch-export',
  permission: 'export.read',
  input: z.object({ id }),
  subject: exportFileSubject,
  run: (scope, _input, found) => openExportFile(scope, found),
})
