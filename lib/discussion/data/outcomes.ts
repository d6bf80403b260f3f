import { standingOutcome } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { OutcomeKind } from '@/lib/discussion/schema'
import { Prisma } from '@/prisma/generated/client'

/** What becomes of a thread's opinion; no kind is undecided. Without a reason, that of the same kind stays. */
export type NewOutcome = {
  id: string
  threadId: string
  kind: OutcomeKind | null
  reason: string | undefined
  byId: string
  at: Date
}

/** How an outcome changed: the kind before it, whether anything did, the id of the new one and its reason. */
export type OutcomeChange = {
  previous: OutcomeKind | null
  changed: boolean
  id: string | null
  reason: string
}

/** Sets the outcome of a thread in place of the one before, which stays on record. The caller holds its row lock. */
export async function replaceOutcome(
  db: Db,
  access: ReportAccess,
  next: NewOutcome,
): Promise<OutcomeChange | null> {
  const [row] = await db.$queryRaw<{ change: OutcomeChange | null }[]>`
    WITH ${outcomeReplacement(access, next)} SELECT ${outcomeChangeColumn} AS change`
  return row?.change ?? null
}

/** The CTEs of `replaceOutcome` for a larger statement; `outcomeChangeColumn` selects the change. */
export function outcomeReplacement(access: ReportAccess, next: NewOutcome): Prisma.Sql {
  return Prisma.sql`
    proposed_outcome AS (
      SELECT t.id AS "threadId", x.id, x.kind AS previous, x.reason AS given, ${next.kind}::text::"OutcomeKind" AS kind,
        coalesce(${next.reason ?? null}::text, CASE WHEN x.kind::text = ${next.kind}::text THEN x.reason END, '') AS reason
      FROM "Thread" t LEFT JOIN ${standingOutcome()}
      WHERE t.id = ${next.threadId}::uuid AND t."reportId" = ${access.id}::uuid
    ), changed_outcome AS (
      SELECT * FROM proposed_outcome WHERE previous IS DISTINCT FROM kind OR kind IS NOT NULL AND given <> reason
    ), ended_outcome AS (
      UPDATE "ThreadOutcome" e SET "endedById" = ${next.byId}, "endedAt" = ${next.at}::timestamptz
      FROM changed_outcome o WHERE e.id = o.id RETURNING e.id
    ), new_outcome AS (
      INSERT INTO "ThreadOutcome" (id, "threadId", kind, reason, "setById", "setAt")
      SELECT ${next.id}::uuid, o."threadId", o.kind, o.reason, ${next.byId}, ${next.at}::timestamptz
      FROM changed_outcome o, (SELECT count(*) FROM ended_outcome) before WHERE o.kind IS NOT NULL RETURNING id
    )`
}

/** An `OutcomeChange`, after `outcomeReplacement`. */
export const outcomeChangeColumn = Prisma.sql`(
  SELECT jsonb_build_object('previous', previous, 'changed', EXISTS (SELECT 1 FROM changed_outcome),
    'id', (SELECT id FROM new_outcome), 'reason', reason) FROM proposed_outcome)`
