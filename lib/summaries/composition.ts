import type { NewPart } from '@/lib/summaries/data/write'
import type { OutlinePart } from '@/lib/summaries/outline'

type Standing = { id: string; takeawayId: string | null; basis: unknown }

/**
 * The parts as they are written, each with an id. A point that was there before keeps its part whatever id it comes with,
 * so that what was taken of it stays.
 */
export function preparedParts(
  parts: OutlinePart[],
  { standing, newId }: { standing: Standing[]; newId: () => string },
): NewPart[] {
  const before = new Map(
    standing.flatMap((part) => (part.takeawayId ? [[part.takeawayId, part] as const] : [])),
  )
  const own = new Set(standing.map((part) => part.id))
  const used = new Set<string>()
  const idOf = (wanted: string | undefined) => {
    const id = wanted && own.has(wanted) && !used.has(wanted) ? wanted : newId()
    used.add(id)
    return id
  }
  return parts.map((part) => {
    if (part.kind !== 'point') return { ...part, id: idOf(part.id) }
    const there = before.get(part.takeawayId)
    return { ...part, id: there?.id ?? newId(), standing: Boolean(there), kept: Boolean(there?.basis) }
  })
}
