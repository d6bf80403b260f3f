import { afterCommit, type Db, prisma } from '@/lib/db'
import { withoutOverlap } from '@/lib/jobs/loop'
import { Prisma } from '@/prisma/generated/client'

export type NewActivity = {
  verb: string
  subjectKind: string
  subjectId: string
  reportId?: string | null
  detail?: Record<string, string | number | boolean | null>
}

/** What happened to what, as the use case that it comes from says. */
export type ActivityEvent = Pick<NewActivity, 'verb' | 'subjectKind'>

/** Adds the activity; its events are numbered and told once the transaction has committed. */
export async function recordActivity(db: Db, actorId: string | null, at: Date, entries: NewActivity[]) {
  if (entries.length === 0) return
  await db.activity.createMany({
    data: entries.map((entry) => ({ ...entry, detail: entry.detail ?? {}, actorId, at })),
  })
  numberAfterCommit(db)
}

/** Has the events of this transaction numbered and told once it has committed. */
export function numberAfterCommit(db: Db): void {
  afterCommit(db, numberSoon)
}

type ActivityColumns = {
  at: Date | Prisma.Sql
  actorId: string | Prisma.Sql
  subjectId: string | Prisma.Sql
} & Omit<NewActivity, 'reportId' | 'subjectId'>

/**
 * Adds an activity for each row `s` of a source, as part of a statement, with the `reportId` of the row; call
 * `numberAfterCommit` with it.
 */
export function insertActivity(
  source: Prisma.Sql,
  { at, actorId, verb, subjectKind, subjectId, detail = {} }: ActivityColumns,
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "Activity" (at, "actorId", verb, "reportId", "subjectKind", "subjectId", detail)
    SELECT ${at}::timestamptz, ${actorId}, ${verb}, s."reportId", ${subjectKind}, ${subjectId},
      ${JSON.stringify(detail)}::jsonb
    FROM ${source} s`
}

/** Numbers the events committed so far and tells the listeners. */
export async function numberEvents(): Promise<void> {
  await prisma().$executeRaw`SELECT "number_events"()`
}

/** An event that stays without a number, as the process or the database went away, is numbered with the next one. */
const numberSoon = withoutOverlap('numbering events', numberEvents)
