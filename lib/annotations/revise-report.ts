import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { carry } from '@/lib/annotations/carry'
import { countFates } from '@/lib/annotations/data/anchors'
import { findRevision, findUsed } from '@/lib/annotations/data/revisions'
import { DomainError, invalid } from '@/lib/errors'
import { insertRevision } from '@/lib/reports/data'
import { slug } from '@/lib/reports/schema'
import { readSource, source } from '@/lib/reports/source'
import { carryKeys } from '@/lib/text/keys'
import { parseStructure } from '@/lib/text/structure'
import { command } from '@/lib/use-case'

/** Stores a new version of a report's text as its current revision and finds every range again in it, or says which wait for a person. */
export const reviseReport = command({
  name: 'revise-report',
  permission: 'report.revise',
  input: z.object({ slug, ...source, expected: z.coerce.number().int().optional() }),
  subject: async (scope, input) => ({
    access: await openReport(scope, { slug: input.slug }, 'alone'),
  }),
  async run(scope, { expected, ...input }, { access }) {
    const given = readSource(input)
    const current = access.currentRevision
    if (expected !== undefined && expected !== current)
      throw new DomainError('conflict', { detail: { currentRevision: current } })
    const former = await findRevision(scope.db, access, current)
    if (!former) throw new DomainError('not-found')
    if (former.sha256 === given.sha256) throw invalid('text', 'sameText')

    const { keys, next } = await findUsed(scope.db, access)
    const parsed = { text: given.text, structure: parseStructure(given.text) }
    const structure = carryKeys({ text: former.text, structure: former }, parsed, keys)
    const revision = { ...given, ...structure, id: scope.newId(), number: next }
    await insertRevision(scope.db, {
      ...revision,
      reportId: access.id,
      createdById: scope.actor.id,
      createdAt: scope.now(),
    })
    await carry(scope.db, access, revision)
    return {
      slug: access.slug,
      revision: { number: next, sha256: given.sha256 },
      fates: await countFates(scope.db, access, revision.id, scope.actor.id),
      told: await countFates(scope.db, access, revision.id, null),
    }
  },
  activity: ({ subject, result }) => ({
    verb: 'report.revised',
    subjectKind: 'report',
    subjectId: subject.access.id,
    reportId: subject.access.id,
    // What is private is nobody else's to know, not even how many.
    detail: { title: subject.access.title, number: result.revision.number, ...result.told },
  }),
})
