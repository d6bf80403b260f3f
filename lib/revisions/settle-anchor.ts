import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import type { ReportAccess } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { codePoint, instant } from '@/lib/output'
import { slug } from '@/lib/reports/schema'
import {
  type ReanchoredRanges,
  reanchorInWorker,
  requireReanchored,
} from '@/lib/revisions/anchors/reanchor-all'
import {
  applyChoice,
  type SettledAnchor,
  saveSettlements,
  settlementFields,
} from '@/lib/revisions/anchors/settlement'
import { findRevision } from '@/lib/revisions/data/revisions'
import { findReanchored, type ReanchoredRow } from '@/lib/revisions/data/unsettled'
import { anchorStatus, rangeKind } from '@/lib/revisions/range'
import { command, type Scope } from '@/lib/use-case'

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
  /** Re-anchors what is to be reopened, unless `run` refuses it anyway. */
  async prepare(scope, input, { access }): Promise<ReanchoredRanges> {
    if (input.choice !== 'reopen') return new Map()
    const { ownerId, current, row } = await findSubject(scope, access, input)
    const isRefused = isStale(input, current, row) || !may(scope.actor, 'anchor.settle', { ownerId })
    return reanchorInWorker(scope, access, current, isRefused ? [] : [row])
  },
  subject: (scope, input, { access }) => findSubject(scope, access, input),
  async run(scope, { choice, ...input }, { access, current, row }, reanchored) {
    if (isStale(input, current, row))
      throw new DomainError('conflict', { detail: toConflictDetail(row, current.number) })

    const settled: SettledAnchor =
      choice === 'reopen'
        ? requireReanchored(reanchored, row)
        : applyChoice({ ...input, choice }, row, current)
    const settledBy = { settledById: scope.actor.id, settledAt: scope.now() }
    const [anchor] = await saveSettlements(
      scope,
      access,
      current,
      [{ row, settled }],
      choice === 'reopen' ? undefined : settledBy,
    )
    const { settledAt, start, end } = anchor!
    return { kind: row.kind, id: row.id, status: settled.status, value: settled.value, settledAt, start, end }
  },
  activity({ subject: { access, row }, result: { kind, id, status, value } }) {
    if (row.visibility === 'private') return null
    const settled = { title: access.title, kind, id, status }
    const detail = value === undefined ? settled : { ...settled, from: row.value, to: value }
    return { verb: 'anchor.settled', subjectKind: 'report', subjectId: access.id, detail }
  },
})

/** The range with its owner in the current revision; throws `not-found` where the actor may not see it. */
async function findSubject(
  scope: Pick<Scope, 'db' | 'actor'>,
  access: ReportAccess,
  { kind, id }: Pick<ReanchoredRow, 'kind' | 'id'>,
) {
  const current = await findRevision(scope.db, access, access.currentRevision)
  const found = current && (await findReanchored(scope.db, access, current, scope.actor.id, { ids: [id] }))
  const row = found?.find((one) => one.kind === kind)
  if (!current || !row) throw new DomainError('not-found')
  return { ownerId: row.authorId, current, row }
}

/** Whether the person saw another revision, or the range before somebody settled it. */
function isStale(
  { revision, settledAt }: { revision: number; settledAt?: Date | null },
  current: { number: number },
  row: ReanchoredRow,
): boolean {
  return current.number !== revision || row.settledAt?.getTime() !== settledAt?.getTime()
}

function toConflictDetail(row: ReanchoredRow, revision: number) {
  const { status, settledAt, settledBy, newStart: start, newEnd: end, newQuote: quote } = row
  return { revision, status, settledAt, settledBy, start, end, quote }
}
