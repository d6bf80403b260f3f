import { assignmentOf } from '@/lib/summaries/outline/assignment'
import type { EditorPart } from '@/lib/summaries/outline/editor-state'
import { pointSections } from '@/lib/summaries/sections'

/** The parts that a field or a draft carries as JSON; what is no part is left out. */
export function partsFromJson(json: string): EditorPart[] {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list.flatMap((one) => toPart(one) ?? []) : []
  } catch {
    return []
  }
}

function toPart(value: unknown): EditorPart | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, id, level, text, takeawayId, sections, ...rest } = value as Record<string, unknown>
  if (typeof id !== 'string') return null
  if (kind === 'heading' && typeof text === 'string')
    return { kind, id, level: [1, 2, 3].find((one) => one === level) ?? 1, text }
  if (kind === 'text' && typeof text === 'string') return { kind, id, text }
  if (kind !== 'point' || typeof takeawayId !== 'string') return null
  const list = Array.isArray(sections) ? sections : []
  const toText = (value: unknown) => (typeof value === 'string' ? value : '')
  const wording = toText(text) ? { text: toText(text) } : {}
  const assignment = assignmentOf({ leadUnit: toText(rest.leadUnit), deadline: toText(rest.deadline) })
  return {
    kind,
    id,
    takeawayId,
    sections: pointSections.filter((section) => list.includes(section)),
    ...wording,
    ...assignment,
  }
}
