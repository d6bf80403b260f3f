import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { anchorOf } from '@/lib/annotations/carry'
import { deleteAnchor, insertAnchors, movePlace } from '@/lib/annotations/data/anchors'
import { findCurrentHead, findRevision, findVersions } from '@/lib/annotations/data/revisions'
import { type CarriedRow, findCarried } from '@/lib/annotations/data/unsettled'
import { rangeKind } from '@/lib/annotations/range'
import { choice, decide } from '@/lib/annotations/settlement'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { slug } from '@/lib/reports/schema'
import { command } from '@/lib/use-case'

/** A person says where a range stands in the current revision: as proposed, elsewhere, nowhere, or as it was found before anybody said. */
export const settleAnchor = command({
  name: 'settle-anchor',
  permission: 'anchor.settle',
  input: z.object({
    slug,
    kind: rangeKind,
    id,
    ...choice,
    /** What the person saw: the current revision, and when somebody last settled the range in it. */
    revision: z.coerce.number().int(),
    settledAt: z.coerce.date().nullish(),
  }),
  async subject(scope, input) {
    const access = await openReport(scope, { slug: input.slug }, 'alone')
    const current = await findCurrentHead(scope.db, access)
    const row = await findCarried(scope.db, access, current, scope.actor.id, input)
    if (!row) throw new DomainError('not-found')
    return { access, ownerId: row.authorId, private: row.private }
  },
  async run(scope, input, { access }) {
    const current = await findRevision(scope.db, access, access.currentRevision)
    const row = current && (await findCarried(scope.db, access, current, scope.actor.id, input))
    if (!row) throw new DomainError('not-found')
    if (current.number !== input.revision || row.settledAt?.getTime() !== input.settledAt?.getTime())
      throw new DomainError('conflict', { detail: standing(row, current.number) })

    const [source] = await findVersions(scope.db, access, [row.revisionId])
    const fate = decide(input, row, source!, current)
    const certain = fate.status === 'same' || fate.status === 'moved'
    const by = { settledById: scope.actor.id, settledAt: scope.now() }
    const anchor = anchorOf(row, fate, input.choice === 'reopen' ? null : by)
    await deleteAnchor(scope.db, access, current.id, row.id)
    await insertAnchors(scope.db, access, current.id, [anchor])
    const { kind, id, revisionId, paragraphKey, start, end, quote, prefix, suffix } = row
    const former = { revisionId, paragraphKey, start, end, quote, prefix, suffix }
    await movePlace(scope.db, {
      kind,
      id,
      ...(certain && fate.anchor ? { ...fate.anchor, revisionId: current.id } : former),
    })
    return {
      kind,
      id,
      status: fate.status,
      settledAt: anchor.settledAt,
      start: anchor.start,
      end: anchor.end,
    }
  },
  activity: ({ subject, result }) =>
    subject.private
      ? null
      : {
          verb: 'anchor.settled',
          subjectKind: 'report',
          subjectId: subject.access.id,
          reportId: subject.access.id,
          detail: { title: subject.access.title, kind: result.kind, id: result.id, status: result.status },
        },
})

/** What somebody else made of it meanwhile. */
function standing(row: CarriedRow, revision: number) {
  const { status, settledAt, settledBy, newStart: start, newEnd: end, newQuote: quote } = row
  return { revision, status, settledAt, settledBy, start, end, quote }
}
