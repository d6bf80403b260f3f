import { chosenOf, type Desk, type Part } from '@/components/summaries/composition'
import { aboveOf, belowOf, endOf, moved } from '@/components/summaries/moves'
import { type Take, takesOf } from '@/lib/summaries/takes'

/** What a step may need beside the desk: the points now offered, the parts whose points the reader sees, an id for a part that it adds. */
export type Given = { shown: string[]; seen: string[]; newId: string }

/**
 * What a button of the composer does, the same in the browser and, without JavaScript, on the server. A step is a verb
 * with the part it is about (`up:<id>`); one that makes no sense changes nothing.
 */
export function applyStep(desk: Desk, step: string, given: Given): Desk {
  const [verb = '', id = '', rest = ''] = step.split(':')
  const at = desk.parts.findIndex((part) => part.id === id)
  const put = (parts: Part[]): Desk => ({ ...desk, parts })
  switch (verb) {
    case 'add':
      return added(desk)
    case 'tick':
      return { ...desk, ticked: [...new Set([...desk.ticked, ...given.shown])] }
    case 'untick':
      return { ...desk, ticked: [] }
    case 'undo':
      return restored(desk)
    case 'usual':
      return put(withTakes(desk.parts, takesOf[desk.template], given.seen))
    case 'heading':
    case 'text':
      return put(inserted(desk.parts, { id: given.newId, kind: verb }, { at, above: rest === 'above' }))
  }
  const part = desk.parts[at]
  if (!part) return desk
  switch (verb) {
    case 'up':
      return put(moved(desk.parts, at, aboveOf(desk.parts, at) ?? at))
    case 'down':
      return put(moved(desk.parts, at, belowOf(desk.parts, at) ?? at))
    case 'to':
      return put(moved(desk.parts, at, /^\d+$/.test(rest) ? Number(rest) : at))
    case 'in':
      return put(levelled(desk.parts, at, 1))
    case 'out':
      return put(levelled(desk.parts, at, -1))
    case 'takes':
      return part.kind === 'point' ? put(withTakes(desk.parts, part.takes, given.seen)) : desk
    case 'remove':
      return { ...desk, parts: desk.parts.toSpliced(at, 1), removed: { part, at } }
  }
  return desk
}

/** Ticked points that are not there yet, with what the template usually takes. */
function added(desk: Desk): Desk {
  const present = chosenOf(desk.parts)
  const fresh = [...new Set(desk.ticked)].filter((id) => !present.has(id))
  const takes = takesOf[desk.template]
  const points = fresh.map((takeawayId): Part => ({ kind: 'point', id: takeawayId, takeawayId, takes }))
  const heading = desk.parts.findIndex((part) => part.id === desk.place && part.kind === 'heading')
  const at = heading < 0 ? desk.parts.length : endOf(desk.parts, heading)
  const { removed } = desk
  const back = removed?.part.kind === 'point' && fresh.includes(removed.part.takeawayId)
  return {
    ...desk,
    parts: desk.parts.toSpliced(at, 0, ...points),
    removed: back ? null : removed,
    ticked: [],
  }
}

function restored(desk: Desk): Desk {
  const { removed, parts } = desk
  if (!removed) return desk
  const { part } = removed
  const there =
    parts.some((one) => one.id === part.id) || (part.kind === 'point' && chosenOf(parts).has(part.takeawayId))
  return {
    ...desk,
    removed: null,
    parts: there ? parts : parts.toSpliced(Math.min(removed.at, parts.length), 0, part),
  }
}

function inserted(
  parts: Part[],
  { id, kind }: { id: string; kind: 'heading' | 'text' },
  { at, above }: { at: number; above: boolean },
): Part[] {
  if (parts.some((part) => part.id === id)) return parts
  const place = at < 0 ? parts.length : above ? at : at + 1
  const before = parts.slice(0, place).findLast((part) => part.kind === 'heading')
  const level = before?.kind === 'heading' ? before.level : 1
  const part: Part = kind === 'heading' ? { kind, id, level, text: '' } : { kind, id, text: '' }
  return parts.toSpliced(place, 0, part)
}

function levelled(parts: Part[], at: number, by: number): Part[] {
  return parts.map((part, index) =>
    index === at && part.kind === 'heading'
      ? { ...part, level: Math.min(Math.max(part.level + by, 1), 3) }
      : part,
  )
}

/** Of a point that the reader does not see, nobody can say what is taken: it stays as it is. */
function withTakes(parts: Part[], takes: Take[], seen: string[]): Part[] {
  const visible = new Set(seen)
  return parts.map((part) => (part.kind === 'point' && visible.has(part.id) ? { ...part, takes } : part))
}
