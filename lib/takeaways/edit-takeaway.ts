import { z } from 'zod'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { findTakeaway, findTakeawayWithText } from '@/lib/takeaways/data/read'
import { hasLinks, updateTakeaway } from '@/lib/takeaways/data/write'
import { resolveEvidence } from '@/lib/takeaways/evidence'
import { presentTakeaway, takeawayOutput } from '@/lib/takeaways/present'
import { takeawayFields } from '@/lib/takeaways/schema'
import { command } from '@/lib/use-case'
import { version } from '@/lib/version'

/**
 * Updates the given fields and replaces evidence as a whole. A stale version throws `conflict`, a new kind of a
 * takeaway with links `invalid`.
 */
export const editTakeaway = command({
  name: 'edit-takeaway',
  permission: 'takeaway.write',
  input: z.object(takeawayFields).partial().extend({ id, version }),
  output: takeawayOutput,
  report: (input) => ({ takeawayId: input.id }),
  lock: 'alone',
  async run(scope, { id, version, evidence: evidenceInput, ...changes }, { access }) {
    const found = evidenceInput
      ? await findTakeawayWithText(scope.db, access, id)
      : { row: await findTakeaway(scope.db, access, id), text: null }
    const { row } = found
    if (!row) throw new DomainError('not-found')
    const current = presentTakeaway(row, scope.actor)
    if (row.version !== version) throw new DomainError('conflict', { detail: current })

    if (changes.kind && changes.kind !== row.kind && (await hasLinks(scope.db, access, id)))
      throw invalid('kind', 'kindLinked')
    const evidence =
      evidenceInput && found.text
        ? resolveEvidence(found.text, evidenceInput, row.evidence, scope.newId)
        : null
    const text = {
      kind: changes.kind ?? row.kind,
      theme: changes.theme === undefined ? current.theme : changes.theme,
      title: changes.title ?? row.title,
      titleEn: changes.titleEn === undefined ? row.titleEn : changes.titleEn,
      statement: changes.statement ?? row.statement,
      statementEn: changes.statementEn === undefined ? row.statementEn : changes.statementEn,
    }
    const isSaved = await updateTakeaway(
      scope.db,
      access,
      { ...text, id, version, at: scope.now() },
      evidence,
    )
    if (!isSaved) throw new DomainError('conflict', { detail: current })
    return {
      ...current,
      ...text,
      version: version + 1,
      evidence: evidence ? evidence.map(({ revisionId: _, ...one }) => one) : current.evidence,
    }
  },
  activity: ({ result }) => ({
    verb: 'takeaway.edited',
    subjectKind: 'takeaway',
    subjectId: result.id,
    detail: { code: result.code, title: result.title },
  }),
})
