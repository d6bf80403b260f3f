import type { Db } from '@/lib/db'

export type ActivityEntry = {
  verb: string
  subjectKind: string
  subjectId: string
  reportId?: string | null
  detail?: Record<string, string | number | boolean | null>
}

export async function recordActivity(db: Db, actorId: string | null, at: Date, entries: ActivityEntry[]) {
  if (entries.length === 0) return
  await db.activity.createMany({
    data: entries.map((entry) => ({ ...entry, detail: entry.detail ?? {}, actorId, at })),
  })
}
