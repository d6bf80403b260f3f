import { z } from 'zod'
import { DomainError, invalid } from '@/lib/errors'
import { insertRevision } from '@/lib/reports/data/reports'
import { importedReportOutput, slug } from '@/lib/reports/schema'
import { parseSource, sourceFields } from '@/lib/reports/source'
import { prepareAnchors, reanchorAll, requireCurrent } from '@/lib/revisions/anchors/reanchor-all'
import { countAnchors } from '@/lib/revisions/data/anchors'
import { findRevision, findUsedKeys } from '@/lib/revisions/data/revisions'
import { anchorCountsOutput } from '@/lib/revisions/range'
import { inheritKeys } from '@/lib/text/stable-keys'
import { parseStructure } from '@/lib/text/structure'
import { command } from '@/lib/use-case'

/** Stores a new text as the current revision, re-anchors every range, and counts the anchors by status. */
export const reviseReport = command({
  name: 'revise-report',
  permission: 'report.revise',
  input: z.object({ slug, ...sourceFields, expected: z.coerce.number().int().optional() }),
  output: importedReportOutput.extend({ anchorCounts: anchorCountsOutput }),
  report: (input) => ({ slug: input.slug }),
  lock: 'alone',
  async prepare(scope, { expected, ...input }, { access }) {
    const source = parseSource(input)
    requireCurrent(access, expected)
    const former = await findRevision(scope.db, access, access.currentRevision)
    if (!former) throw new DomainError('not-found')
    if (former.sha256 === source.sha256) throw invalid('text', 'sameText')

    const { keys, next: number } = await findUsedKeys(scope.db, access)
    const parsed = { text: source.text, structure: parseStructure(source.text) }
    const structure = inheritKeys({ text: former.text, structure: former }, parsed, keys)
    const revision = { ...source, ...structure, id: scope.newId(), number }
    return { current: former.number, revision, anchors: await prepareAnchors(scope, access, revision) }
  },
  async run(scope, _input, { access }, { current, revision, anchors }) {
    requireCurrent(access, current)
    await insertRevision(scope.db, {
      ...revision,
      reportId: access.id,
      createdById: scope.actor.id,
      createdAt: scope.now(),
    })
    await reanchorAll(scope.db, access, revision, anchors)
    return {
      slug: access.slug,
      revision: { number: revision.number, sha256: revision.sha256 },
      anchorCounts: await countAnchors(scope.db, access, revision.id, scope.actor.id),
      staffCounts: await countAnchors(scope.db, access, revision.id, null),
    }
  },
  activity: ({ subject, result }) => ({
    verb: 'report.revised',
    subjectKind: 'report',
    subjectId: subject.access.id,
    // The counts leave out private annotations.
    detail: { title: subject.access.title, number: result.revision.number, ...result.staffCounts },
  }),
})
