import type { Db } from '@/lib/db'

export type NewActivity = {
  verb: string
  subjectKind: string
  subjectId: string
  reportId?: string | null
  detail?: Record<string, string | number | boolean | null>
}

export async function recordActivity(db: Db, actorId: string | null, at: Date, entries: NewActivity[]) {
  if (entries.length === 0) return
  await db.activity.createMany({
    data: entries.map((entry) => ({ ...entry, detail: entry.detail ?? {}, actorId, at })),
  })
}
