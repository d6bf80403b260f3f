import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { findRevisionText } from '@/lib/reports/data/reports'
import { importedReportOutput, reportOutput, slug } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

/** The stored text of the current or a named revision, with its paragraphs. */
export const readReportText = query({
  name: 'read-report-text',
  permission: 'report.read',
  input: z.object({ slug, revision: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  output: importedReportOutput.shape.revision.extend({
    slug: z.string(),
    title: z.string(),
    text: z.string(),
    paragraphs: reportOutput.shape.paragraphs,
  }),
  report: ({ slug }) => ({ slug }),
  async run(scope, input, { access }) {
    const found = await findRevisionText(scope.db, access, input.revision ?? access.currentRevision)
    if (!found) throw new DomainError('not-found')
    const { id: _, ...revision } = found
    return { slug: access.slug, title: access.title, ...revision }
  },
})
