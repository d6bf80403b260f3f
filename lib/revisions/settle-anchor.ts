import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { slug } from '@/lib/reports/schema'
import { toAnchorRow } from '@/lib/revisions/anchors/reanchor-all'
import { applyChoice, settlementFields } from '@/lib/revisions/anchors/settlement'
import { deleteAnchor, insertAnchors, updateRange } from '@/lib/revisions/data/anchors'
import { findCurrentRevision, findRevision, findRevisionTexts } from '@/lib/revisions/data/revisions'
import { findReanchored, type ReanchoredRow } from '@/lib/revisions/data/unsettled'
import { rangeKind } from '@/lib/revisions/range'
import { command } from '@/lib/use-case'

/** Settles a range in the current revision: as proposed, at a picked quote, as orphaned, or reopened. */
export const settleAnchor = command({
  name: 'settle-anchor',
  permission: 'anchor.settle',
  input: z.object({
    slug,
    kind: rangeKind,
    id,
    ...settlementFields,
    /** The revision and the settling time that the person saw; others throw `conflict`. */
    revision: z.coerce.number().int(),
    settledAt: z.coerce.date().nullish(),
  }),
  report: ({ slug }) => ({ slug }),
  lock: 'alone',
  async subject(scope, input, { access }) {
    const current = await findCurrentRevision(scope.db, access)
    const row = await findReanchored(scope.db, access, current, scope.actor.id, input)
    if (!row) throw new DomainError('not-found')
    return { ownerId: row.authorId, private: row.private }
  },
  async run(scope, input, { access }) {
    const current = await findRevision(scope.db, access, access.currentRevision)
    const row = current && (await findReanchored(scope.db, access, current, scope.actor.id, input))
    if (!row) throw new DomainError('not-found')
    if (current.number !== input.revision || row.settledAt?.getTime() !== input.settledAt?.getTime())
      throw new DomainError('conflict', { detail: toConflictDetail(row, current.number) })

    const [source] = await findRevisionTexts(scope.db, access, { id: { in: [row.revisionId] } })
    const settled = applyChoice(input, row, source!, current)
    const isCertain = settled.status === 'same' || settled.status === 'moved'
    const settledBy = { settledById: scope.actor.id, settledAt: scope.now() }
    const anchor = toAnchorRow(row, settled, input.choice === 'reopen' ? undefined : settledBy)
    await deleteAnchor(scope.db, access, current.id, row.id)
    await insertAnchors(scope.db, access, current.id, [anchor])
    const { kind, id, revisionId, paragraphKey, start, end, quote, prefix, suffix } = row
    const former = { revisionId, paragraphKey, start, end, quote, prefix, suffix }
    await updateRange(scope.db, access, {
      kind,
      id,
      ...(isCertain && settled.anchor ? { ...settled.anchor, revisionId: current.id } : former),
    })
    return {
      kind,
      id,
      status: settled.status,
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
          detail: { title: subject.access.title, kind: result.kind, id: result.id, status: result.status },
        },
})

function toConflictDetail(row: ReanchoredRow, revision: number) {
  const { status, settledAt, settledBy, newStart: start, newEnd: end, newQuote: quote } = row
  return { revision, status, settledAt, settledBy, start, end, quote }
}
