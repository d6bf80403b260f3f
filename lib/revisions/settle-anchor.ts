import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { codePoint, instant } from '@/lib/output'
import { slug } from '@/lib/reports/schema'
import { saveSettlements } from '@/lib/revisions/anchors/save-settlements'
import { applyChoice, settlementFields } from '@/lib/revisions/anchors/settlement'
import { findRevision, findRevisionTexts } from '@/lib/revisions/data/revisions'
import { findReanchored, type ReanchoredRow } from '@/lib/revisions/data/unsettled'
import { anchorStatus, rangeKind } from '@/lib/revisions/range'
import { command } from '@/lib/use-case'

/** Settles a range in the current revision: as proposed, with a figure's new number, at a picked quote, as orphaned, or reopened. */
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
  output: z.object({
    kind: rangeKind,
    id,
    status: anchorStatus,
    value: z.string().optional(),
    settledAt: instant.nullable(),
    start: codePoint.nullable(),
    end: codePoint.nullable(),
  }),
  report: ({ slug }) => ({ slug }),
  lock: 'alone',
  async subject(scope, input, { access }) {
    const current = await findRevision(scope.db, access, access.currentRevision)
    const found =
      current && (await findReanchored(scope.db, access, current, scope.actor.id, { ids: [input.id] }))
    const row = found?.find(({ kind }) => kind === input.kind)
    if (!current || !row) throw new DomainError('not-found')
    return { ownerId: row.authorId, current, row }
  },
  async run(scope, input, { access, current, row }) {
    if (current.number !== input.revision || row.settledAt?.getTime() !== input.settledAt?.getTime())
      throw new DomainError('conflict', { detail: toConflictDetail(row, current.number) })

    const [source] = await findRevisionTexts(scope.db, access, { id: { in: [row.revisionId] } })
    const settled = applyChoice(input, row, source!, current)
    const settledBy = { settledById: scope.actor.id, settledAt: scope.now() }
    const [anchor] = await saveSettlements(
      scope,
      access,
      current,
      [{ row, settled }],
      input.choice === 'reopen' ? undefined : settledBy,
    )
    const { settledAt, start, end } = anchor!
    return { kind: row.kind, id: row.id, status: settled.status, value: settled.value, settledAt, start, end }
  },
  activity({ subject: { access, row }, result: { kind, id, status, value } }) {
    if (row.private) return null
    const settled = { title: access.title, kind, id, status }
    const detail = value === undefined ? settled : { ...settled, from: row.value, to: value }
    return { verb: 'anchor.settled', subjectKind: 'report', subjectId: access.id, detail }
  },
})

function toConflictDetail(row: ReanchoredRow, revision: number) {
  const { status, settledAt, settledBy, newStart: start, newEnd: end, newQuote: quote } = row
  return { revision, status, settledAt, settledBy, start, end, quote }
}
