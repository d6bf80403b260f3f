import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { slug } from '@/lib/reports/schema'
import { findReportForEditing } from '@/lib/takeaways/data/tree'
import { insertTakeaway } from '@/lib/takeaways/data/write'
import { resolveEvidence } from '@/lib/takeaways/evidence'
import { presentTakeawayRights, takeawayOutput } from '@/lib/takeaways/present'
import type { TakeawayKind } from '@/lib/takeaways/schema'
import { takeawayFields } from '@/lib/takeaways/schema'
import { command } from '@/lib/use-case'

/** Inserts a takeaway at the end of its report or parent. Evidence must agree with the text; a retry inserts nothing. */
export const createTakeaway = command({
  name: 'create-takeaway',
  permission: 'takeaway.write',
  input: z.object({
    ...takeawayFields,
    id: id.optional(),
    report: slug,
    parentId: id.nullish(),
    evidence: takeawayFields.evidence.default([]),
    /** The annotation it is made from. */
    sourceId: id.nullish(),
  }),
  /** A retry answers with what names the takeaway alone. */
  output: takeawayOutput.partial().required({ id: true, code: true, report: true, version: true }),
  report: (input) => ({ slug: input.report }),
  lock: 'alone',
  async run(
    scope,
    { id = scope.newId(), report, parentId = null, sourceId = null, evidence: evidenceInput, ...text },
    { access },
  ) {
    const { tree, revision } = await findReportForEditing(scope.db, access)
    const present = tree.find((node) => node.id === id)
    if (present) return { id, code: present.code, version: 1, report, made: false }
    const parent = parentId === null ? null : tree.find((node) => node.id === parentId && !node.deletedAt)
    if (parent === undefined) throw invalid('parentId', 'notTakeaway')
    if (parent?.parentId) throw invalid('parentId', 'tooDeep')

    const evidence = resolveEvidence(revision, evidenceInput, [], scope.newId)
    const code = nextCode(text.kind, parent?.code ?? null, new Set(tree.map((node) => node.code)))
    const above = parent ? tree.filter((node) => node.id === parent.id || node.parentId === parent.id) : tree
    const position = Math.max(0, ...above.map((node) => node.position)) + 1
    await insertTakeaway(
      scope.db,
      access,
      { ...text, id, parentId, code, position, sourceId, createdById: scope.actor.id, at: scope.now() },
      evidence,
    )
    return {
      ...{ id, code, version: 1, report, made: true, parentId, ...text },
      evidence: evidence.map(({ revisionId: _, ...one }) => one),
      ...{ figures: [], terms: [], links: [], decision: null },
      can: presentTakeawayRights(scope.actor),
    }
  },
  activity: ({ input, result }) =>
    result.made
      ? {
          verb: 'takeaway.created',
          subjectKind: 'takeaway',
          subjectId: result.id,
          detail: { code: result.code, title: input.title },
        }
      : null,
})

const letters: Record<TakeawayKind, string> = { practice: 'P', action: 'A', method: 'M', insight: 'I' }

/** The next free code: P-1.3 under a parent of the same kind, else P-5; `taken` includes deleted takeaways. */
function nextCode(kind: TakeawayKind, parentCode: string | null, taken: ReadonlySet<string>): string {
  const own = `${letters[kind]}-`
  const prefix = parentCode?.startsWith(own) ? `${parentCode}.` : own
  for (let number = 1; ; number++) {
    const code = `${prefix}${number}`
    if (!taken.has(code)) return code
  }
}
