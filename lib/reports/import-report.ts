import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DomainError, invalid } from '@/lib/errors'
import { findSlugs, insertReport, insertRevision } from '@/lib/reports/data'
import { decodeText } from '@/lib/reports/decode'
import { reportMeta } from '@/lib/reports/schema'
import { asciiSlug, freeSlug, isFree } from '@/lib/reports/slug'
import { normaliseText } from '@/lib/text/normalise'
import { parseStructure } from '@/lib/text/structure'
import { command } from '@/lib/use-case'

const file = z.object({
  name: z.string().max(255),
  type: z.string().max(100).default('text/plain'),
  base64: z.base64().max(8_000_000),
})

/** Stores a new report with its text, normalised, as revision 1; a file given instead of text is kept as it came. */
export const importReport = command({
  name: 'import-report',
  permission: 'report.import',
  input: z.object({
    ...reportMeta,
    text: z.string().max(4_000_000).default(''),
    file: file.optional(),
    slug: z
      .string()
      .trim()
      .max(100)
      .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      .optional(),
  }),
  async run(scope, { text: pasted, file, slug: wished, ...meta }) {
    const original = file ? Buffer.from(file.base64, 'base64') : null
    const text = normaliseText(original ? decodeText(original) : pasted)
    if (!text.trim()) throw invalid('text', 'emptyText')
    const slug = await chooseSlug(scope.db, wished, meta.title)
    const at = scope.now()
    const createdById = scope.actor.id
    const reportId = await insertReport(scope.db, { ...meta, slug, createdById, createdAt: at })
    const revision = { number: 1, sha256: createHash('sha256').update(text).digest('hex') }
    await insertRevision(scope.db, {
      ...revision,
      ...parseStructure(text),
      id: scope.newId(),
      reportId,
      text,
      original,
      originalName: file?.name ?? null,
      originalType: file?.type ?? null,
      createdById,
      createdAt: at,
    })
    return { id: reportId, slug, revision }
  },
  activity: ({ input, result }) => ({
    verb: 'report.imported',
    subjectKind: 'report',
    subjectId: result.id,
    reportId: result.id,
    detail: { title: input.title, slug: result.slug },
  }),
})

/** A slug somebody asked for must be free; one made from the title gives way. */
async function chooseSlug(db: Parameters<typeof findSlugs>[0], wished: string | undefined, title: string) {
  const base = wished || asciiSlug(title)
  const taken = await findSlugs(db, base || 'report-')
  if (wished && !isFree(wished, taken)) {
    throw new DomainError('conflict', { faults: [{ path: 'slug', message: 'taken' }] })
  }
  return freeSlug(base, taken)
}
