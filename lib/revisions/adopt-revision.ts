import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { importedReportOutput, slug } from '@/lib/reports/schema'
import { prepareAnchors, reanchorAll, requireCurrent } from '@/lib/revisions/anchors/reanchor-all'
import { countAnchors } from '@/lib/revisions/data/anchors'
import { findRevision } from '@/lib/revisions/data/revisions'
import { anchorCountsOutput } from '@/lib/revisions/range'
import { command } from '@/lib/use-case'

/** Makes a former revision current again; ranges return to their anchors in it, newer ones are re-anchored. */
export const adoptRevision = command({
  name: 'adopt-revision',
  permission: 'report.revise',
  input: z.object({
    slug,
    number: z.coerce.number().int().min(1),
    expected: z.coerce.number().int().optional(),
  }),
  output: importedReportOutput.extend({ changed: z.boolean(), anchorCounts: anchorCountsOutput }),
  report: (input) => ({ slug: input.slug }),
  lock: 'alone',
  async prepare(scope, { number, expected }, { access }) {
    const current = access.currentRevision
    requireCurrent(access, expected)
    const revision = await findRevision(scope.db, access, number)
    if (!revision) throw new DomainError('not-found')
    return {
      current,
      revision,
      anchors: number !== current && (await prepareAnchors(scope, access, revision)),
    }
  },
  async run(scope, { number }, { access }, { current, revision, anchors }) {
    requireCurrent(access, current)
    if (anchors) await reanchorAll(scope.db, access, revision, anchors)
    return {
      slug: access.slug,
      changed: number !== current,
      revision: { number, sha256: revision.sha256 },
      anchorCounts: await countAnchors(scope.db, access, revision.id, scope.actor.id),
    }
  },
  activity: ({ subject, result }) =>
    result.changed
      ? {
          verb: 'report.adopted',
          subjectKind: 'report',
          subjectId: subject.access.id,
          detail: { title: subject.access.title, number: result.revision.number },
        }
      : null,
})
