import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { count, instant } from '@/lib/output'
import { slug } from '@/lib/reports/schema'
import {
  type ReanchoredRanges,
  reanchorInWorker,
  requireReanchored,
} from '@/lib/revisions/anchors/reanchor-all'
import { applyChoice, saveSettlements } from '@/lib/revisions/anchors/settlement'
import { findRevision } from '@/lib/revisions/data/revisions'
import { findReanchored, type ReanchoredRefs, type ReanchoredRow } from '@/lib/revisions/data/unsettled'
import { type AnchorStatus, anchorStatus } from '@/lib/revisions/range'
import { command, type Scope } from '@/lib/use-case'

/**
 * Accepts the proposals of several ranges whose words stayed the same, all or none; or reopens together what the
 * actor settled in one act.
 */
export const settleAnchors = command({
  name: 'settle-anchors',
  permission: 'anchor.settle',
  input: z.discriminatedUnion('choice', [
    z.object({
      choice: z.literal('accept'),
      slug,
      /** The revision that the person saw; with another one, or where one of them is settled, `conflict`. */
      revision: z.coerce.number().int(),
      ids: z.array(id).min(1).max(500),
    }),
    z.object({
      choice: z.literal('reopen'),
      slug,
      revision: z.coerce.number().int(),
      settledAt: z.coerce.date(),
    }),
  ]),
  output: z.object({ count, status: anchorStatus, settledAt: instant.nullable() }),
  report: ({ slug }) => ({ slug }),
  lock: 'alone',
  /** Re-anchors what is to be reopened. */
  async prepare(scope, input, { access }): Promise<ReanchoredRanges> {
    if (input.choice !== 'reopen' || access.currentRevision !== input.revision) return new Map()
    const { current, rows } = await findSubject(scope, access, {
      settledById: scope.actor.id,
      settledAt: input.settledAt,
    })
    return reanchorInWorker(scope, access, current, rows)
  },
  subject: (scope, input, { access }) =>
    findSubject(
      scope,
      access,
      input.choice === 'accept'
        ? { ids: input.ids }
        : { settledById: scope.actor.id, settledAt: input.settledAt },
    ),
  async run(scope, input, { access, current, rows }, reanchored) {
    const wanted = input.choice === 'accept' ? new Set(input.ids).size : Math.max(rows.length, 1)
    const stale = input.choice === 'accept' && rows.some((row) => row.settledAt !== null)
    if (current.number !== input.revision || rows.length !== wanted || stale)
      throw new DomainError('conflict', { detail: { revision: current.number } })
    if (input.choice === 'accept' && !rows.every(keepsItsWords)) throw invalid('ids', 'wordsDiffer')

    const settledBy = { settledById: scope.actor.id, settledAt: scope.now() }
    const settlements = rows.map((row) => ({
      row,
      settled:
        input.choice === 'accept'
          ? applyChoice({ choice: 'accept', quote: '' }, row, current)
          : requireReanchored(reanchored, row),
    }))
    await saveSettlements(
      scope,
      access,
      current,
      settlements,
      input.choice === 'accept' ? settledBy : undefined,
    )
    const settledAt = input.choice === 'accept' ? settledBy.settledAt : null
    const status: AnchorStatus = input.choice === 'accept' ? 'moved' : 'proposed'
    return { count: rows.length, status, settledAt }
  },
  activity({ subject: { access, rows }, result: { status } }) {
    const count = rows.filter((row) => row.visibility !== 'private').length
    return count === 0
      ? null
      : {
          verb: 'anchor.settled',
          subjectKind: 'report',
          subjectId: access.id,
          detail: { title: access.title, status, count },
        }
  },
})

/** The ranges in the current revision, with their author as the owner where all are the actor's. */
async function findSubject(scope: Pick<Scope, 'db' | 'actor'>, access: ReportAccess, refs: ReanchoredRefs) {
  const current = await findRevision(scope.db, access, access.currentRevision)
  if (!current) throw new DomainError('not-found')
  const rows = await findReanchored(scope.db, access, current, scope.actor.id, refs)
  const areOwn = rows.length > 0 && rows.every(({ authorId }) => authorId === scope.actor.id)
  return { ownerId: areOwn ? scope.actor.id : null, current, rows }
}

/** Whether a range was proposed where the very words stand that it had. */
const keepsItsWords = (row: ReanchoredRow) => row.status === 'proposed' && row.newQuote === row.quote
