import type { EditorPart } from '@/lib/summaries/outline/editor-state'

/** The place after the last part that moves with the one at `at`: a heading takes along what stands under it. */
export function sectionEnd(parts: EditorPart[], at: number): number {
  const part = parts[at]
  if (part?.kind !== 'heading') return at + 1
  const next = parts.findIndex((one, index) => index > at && isHeading(one, part.level))
  return next < 0 ? parts.length : next
}

/** The parts with the one at `at`, and what moves with it, put before the part that stands at `to`. */
export function movePart(parts: EditorPart[], at: number, to: number): EditorPart[] {
  const end = sectionEnd(parts, at)
  if (at < 0 || at >= parts.length || to < 0 || to > parts.length || (to >= at && to <= end)) return parts
  const taken = parts.slice(at, end)
  if (to < at) return [...parts.slice(0, to), ...taken, ...parts.slice(to, at), ...parts.slice(end)]
  return [...parts.slice(0, at), ...parts.slice(end, to), ...taken, ...parts.slice(to)]
}

/** Where a step up leads: before the section before, else one part up; null at the top. */
export function positionAbove(parts: EditorPart[], at: number): number | null {
  const part = parts[at]
  if (!part || at === 0) return null
  if (part.kind !== 'heading') return at - 1
  const before = parts.findLastIndex((one, index) => index < at && isHeading(one, part.level))
  const sibling = parts[before]
  return sibling?.kind === 'heading' && sibling.level === part.level ? before : at - 1
}

/** Where a step down leads: behind the section after, else one part down; null at the bottom. */
export function positionBelow(parts: EditorPart[], at: number): number | null {
  const end = sectionEnd(parts, at)
  const [part, next] = [parts[at], parts[end]]
  if (!part || !next) return null
  const siblings = part.kind === 'heading' && next.kind === 'heading' && next.level === part.level
  return siblings ? sectionEnd(parts, end) : end + 1
}

function isHeading(part: EditorPart, level: number): boolean {
  return part.kind === 'heading' && part.level <= level
}
