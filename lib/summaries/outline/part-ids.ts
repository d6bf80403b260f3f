import type { NewPart } from '@/lib/summaries/data/write'
import type { OutlinePart } from '@/lib/summaries/outline/schema'

type StoredPartId = { id: string; takeawayId: string | null; snapshot: unknown }

/**
 * The parts as they are written, each with an id. A point that was there before keeps its part whatever id it comes with,
 * so that what was taken of it stays.
 */
export function assignPartIds(
  parts: OutlinePart[],
  { stored: standing, newId }: { stored: StoredPartId[]; newId: () => string },
): NewPart[] {
  const before = new Map(
    standing.flatMap((part) => (part.takeawayId ? [[part.takeawayId, part] as const] : [])),
  )
  const own = new Set(standing.map((part) => part.id))
  const used = new Set<string>()
  const idOf = (requested: string | undefined) => {
    const id = requested && own.has(requested) && !used.has(requested) ? requested : newId()
    used.add(id)
    return id
  }
  return parts.map((part) => {
    if (part.kind !== 'point') return { ...part, id: idOf(part.id) }
    const stored = before.get(part.takeawayId)
    return { ...part, id: stored?.id ?? newId(), standing: Boolean(stored), kept: Boolean(stored?.snapshot) }
  })
}
