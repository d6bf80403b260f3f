import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { contentDisposition } from '@/lib/documents/filename'
import { DomainError } from '@/lib/errors'
import { findExportFile } from '@/lib/exports/data/exports'
import { type ExportFormat, exportFormats } from '@/lib/exports/formats'
import { ownExports } from '@/lib/exports/subject'
import { id } from '@/lib/id'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

/** The file of an export one asked for, while one may still read what it was made from; why there is none where it failed. */
export const fetchExport = query({
  name: 'fetch-export',
  permission: 'export.read',
  input: z.object({ id }),
  async subject(scope, { id }) {
    const found = await findExportFile(scope.db, id)
    const [mine] = found ? await ownExports(scope, [found]) : []
    if (!mine) throw new DomainError('not-found')
    return { ownerId: mine.requestedById, ...mine }
  },
  async run(scope, _input, { summaryId, reportId, status, fault, bytes, format, name }) {
    if (reportId) await openReport(scope, { reportId })
    if (summaryId) await summarySubject(scope, { id: summaryId })
    if (status === 'failed' || status === 'cancelled')
      throw new DomainError('invalid', { faults: [fault ?? { path: '', message: 'exportCancelled' }] })
    if (!bytes) throw new DomainError('not-found')
    const { extension, type } = exportFormats[format as ExportFormat]
    return { body: bytes, type, disposition: contentDisposition(name ?? '', extension) }
  },
})
