import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { findSlugs, insertReport, insertRevision } from '@/lib/reports/data/reports'
import { importedReportOutput, reportFields } from '@/lib/reports/schema'
import { isFreeSlug, nextFreeSlug, toReportSlug } from '@/lib/reports/slug'
import { parseSource, sourceFields } from '@/lib/reports/source'
import { parseStructure } from '@/lib/text/structure'
import { command } from '@/lib/use-case'

/** Stores a new report with its normalised text as revision 1, and the original file where there is one. */
export const importReport = command({
  name: 'import-report',
  permission: 'report.import',
  input: z.object({
    ...reportFields,
    ...sourceFields,
    slug: z
      .string()
      .trim()
      .max(100)
      .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      .optional(),
  }),
  output: importedReportOutput,
  async run(scope, { text, file, slug: requested, ...meta }) {
    const source = parseSource({ text, file })
    const slug = await chooseSlug(
      scope.db,
      requested || toReportSlug(meta.title, meta.publishedAt),
      Boolean(requested),
    )
    const at = scope.now()
    const createdById = scope.actor.id
    const reportId = await insertReport(scope.db, { ...meta, slug, createdById, createdAt: at })
    await insertRevision(scope.db, {
      ...source,
      ...parseStructure(source.text),
      id: scope.newId(),
      number: 1,
      reportId,
      createdById,
      createdAt: at,
    })
    return { id: reportId, slug, revision: { number: 1, sha256: source.sha256 } }
  },
  activity: ({ input, result }) => ({
    verb: 'report.imported',
    subjectKind: 'report',
    subjectId: result.id,
    reportId: result.id,
    detail: { title: input.title, slug: result.slug },
  }),
})

/** A requested slug must be free, else `conflict`; a slug made from the title gets a number. */
async function chooseSlug(db: Parameters<typeof findSlugs>[0], base: string, requested: boolean) {
  const taken = await findSlugs(db, base || 'report-')
  if (requested && !isFreeSlug(base, taken)) {
    throw new DomainError('conflict', { faults: [{ path: 'slug', message: 'taken' }] })
  }
  return nextFreeSlug(base, taken)
}
