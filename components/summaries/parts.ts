import type { Part } from '@/components/summaries/composition'
import { takes } from '@/lib/summaries/takes'

/** The parts that a field or a draft carries as JSON; what is no part is left out. */
export function partsIn(json: string): Part[] {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list.flatMap((one) => partOf(one) ?? []) : []
  } catch {
    return []
  }
}

function partOf(value: unknown): Part | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, id, level, text, takeawayId, takes: taken } = value as Record<string, unknown>
  if (typeof id !== 'string') return null
  if (kind === 'heading' && typeof text === 'string')
    return { kind, id, level: [1, 2, 3].find((one) => one === level) ?? 1, text }
  if (kind === 'text' && typeof text === 'string') return { kind, id, text }
  if (kind !== 'point' || typeof takeawayId !== 'string') return null
  const list = Array.isArray(taken) ? taken : []
  return { kind, id, takeawayId, takes: takes.filter((take) => list.includes(take)) }
}
