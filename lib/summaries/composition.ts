import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { basisOf } from '@/lib/summaries/basis'
import { findContents } from '@/lib/summaries/data/points'
import type { NewPart } from '@/lib/summaries/data/write'
import type { OutlinePart } from '@/lib/summaries/outline'

type Standing = { id: string; takeawayId: string | null; basis: unknown }

/**
 * The parts as they are written: each with an id, points that were not there before with what they say now. A point
 * that was there keeps its part whatever id it comes with, so that what was taken of it stays.
 */
export async function preparedParts(
  db: Db,
  access: ReportsAccess,
  parts: OutlinePart[],
  { standing, newId }: { standing: Standing[]; newId: () => string },
): Promise<NewPart[]> {
  const before = new Map(
    standing.flatMap((part) => (part.takeawayId ? [[part.takeawayId, part] as const] : [])),
  )
  const own = new Set(standing.map((part) => part.id))
  const ids = parts.flatMap((part) =>
    part.kind === 'point' && !before.get(part.takeawayId)?.basis ? [part.takeawayId] : [],
  )
  const rows = ids.length > 0 ? await findContents(db, access, ids) : []
  const fresh = new Map(rows.map((row) => [row.id, basisOf(row)]))
  const used = new Set<string>()
  const idOf = (wanted: string | undefined) => {
    const id = wanted && own.has(wanted) && !used.has(wanted) ? wanted : newId()
    used.add(id)
    return id
  }
  return parts.map((part) => {
    if (part.kind !== 'point') return { ...part, id: idOf(part.id) }
    const there = before.get(part.takeawayId)
    return { ...part, id: there?.id ?? newId(), standing: Boolean(there), basis: fresh.get(part.takeawayId) }
  })
}
