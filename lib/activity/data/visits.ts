import type { Db } from '@/lib/db'

/** Begins a new visit if the last request is older than `pause` milliseconds; returns the previous one's end. */
export async function updateVisit(db: Db, userId: string, now: Date, pause: number): Promise<Date | null> {
  const before = new Date(now.getTime() - pause)
  const rows = await db.$queryRaw<{ previousVisitAt: Date | null }[]>`
    UPDATE "User" SET
      "previousVisitAt" = CASE WHEN "lastVisitAt" < ${before} THEN "lastVisitAt" ELSE "previousVisitAt" END,
      "lastVisitAt" = ${now}
    WHERE id = ${userId} RETURNING "previousVisitAt"`
  return rows[0]?.previousVisitAt ?? null
}
