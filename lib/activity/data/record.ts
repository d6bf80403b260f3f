import { afterCommit, type Db, prisma } from '@/lib/db'
import { withoutOverlap } from '@/lib/without-overlap'

export type NewActivity = {
  verb: string
  subjectKind: string
  subjectId: string
  reportId?: string | null
  detail?: Record<string, string | number | boolean | null>
}

/** Adds the activity; its events are numbered and told once the transaction has committed. */
export async function recordActivity(db: Db, actorId: string | null, at: Date, entries: NewActivity[]) {
  if (entries.length === 0) return
  await db.activity.createMany({
    data: entries.map((entry) => ({ ...entry, detail: entry.detail ?? {}, actorId, at })),
  })
  afterCommit(db, numberSoon)
}

/** Numbers the events committed so far and tells the listeners. */
export async function numberEvents(): Promise<void> {
  await prisma().$executeRaw`SELECT "number_events"()`
}

/** An event that stays without a number, as the process or the database went away, is numbered with the next one. */
const numberSoon = withoutOverlap('numbering events', numberEvents)
