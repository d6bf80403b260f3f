import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReport } from '@/lib/access/report-access'
import { contentDisposition } from '@/lib/documents/filename'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findExportFile } from '@/lib/summaries/data/exports'
import { type Format, formats } from '@/lib/summaries/formats'
import { exportSubject, summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

/** The file of an export one asked for, while one may still read what it was made from. */
export const fetchExport = query({
  name: 'fetch-export',
  permission: 'export.read',
  input: z.object({ id }),
  subject: exportSubject,
  async run(scope, { id }, { found }) {
    if (found.reportId) await openReport(scope, { reportId: found.reportId })
    if (found.summaryId) {
      const owned = await summarySubject(scope, { id: found.summaryId })
      if (!may(scope.actor, 'summary.read', owned)) throw new DomainError('forbidden')
    }
    const body = found.status === 'done' ? await findExportFile(scope.db, id) : null
    if (!body) throw new DomainError('not-found')
    const { extension, type } = formats[found.format as Format]
    return { body, type, disposition: contentDisposition(found.name ?? '', extension) }
  },
})
