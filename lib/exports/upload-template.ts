import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { insertTemplate } from '@/lib/exports/data/templates'
import { templateFaults } from '@/lib/exports/template'
import { requireWordFile, wordFile } from '@/lib/exports/upload'
import type { templateCheckJob } from '@/lib/exports/worker/jobs'
import { id } from '@/lib/id'
import { jobPool } from '@/lib/jobs/runner'
import { count } from '@/lib/output'
import { command } from '@/lib/use-case'

const placeholderUsage = z.object({
  name: z.string(),
  count,
  known: z.boolean(),
  where: z.array(z.string()),
})

/** Keeps the office's own Word file as a template; one that cannot be filled is `invalid`, each fault named by its placeholder. */
export const uploadTemplate = command({
  name: 'upload-template',
  permission: 'template.manage',
  input: wordFile.extend({ id: id.optional(), name: z.string().trim().min(1).max(100) }),
  output: z.object({ id, placeholders: z.array(placeholderUsage) }),
  async prepare({ actor }, { fileName, bytes }) {
    requireWordFile({ fileName, bytes })
    const { placeholders, faults } = await jobPool().interactive.ask<typeof templateCheckJob>(
      'template-check',
      bytes,
      actor.id,
    )
    if (faults.length > 0) throw new DomainError('invalid', { faults: templateFaults(faults) })
    return placeholders
  },
  async run(scope, { id = scope.newId(), name, fileName, bytes }, _subject, placeholders) {
    const row = { id, name, fileName, bytes: new Uint8Array(bytes), createdById: scope.actor.id }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await insertTemplate(scope.db, { ...row, sha256, createdAt: scope.now() })
    return { id, placeholders }
  },
  activity: ({ input, result }) => ({
    verb: 'template.uploaded',
    subjectKind: 'template',
    subjectId: result.id,
    detail: { name: input.name },
  }),
})
