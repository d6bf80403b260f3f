import { chosenTakeawayIds, type EditorPart, type EditorState } from '@/lib/summaries/outline/editor-state'
import { movePart, positionAbove, positionBelow, sectionEnd } from '@/lib/summaries/outline/moves'
import { type PointSection, templateSections } from '@/lib/summaries/sections'

/** What a step needs beside the editor: the points offered, the parts whose points the reader sees, a new id. */
export type StepContext = { shown: string[]; seen: string[]; newId: string }

/**
 * What a button of the composer does, the same in the browser and, without JavaScript, on the server. A step is a verb
 * with the part it is about (`up:<id>`); one that makes no sense changes nothing.
 */
export function applyStep(editor: EditorState, step: string, context: StepContext): EditorState {
  const [verb = '', id = '', rest = ''] = step.split(':')
  const at = editor.parts.findIndex((part) => part.id === id)
  const withParts = (parts: EditorPart[]): EditorState => ({ ...editor, parts })
  switch (verb) {
    case 'add':
      return addPoints(editor)
    case 'tick':
      return { ...editor, ticked: [...new Set([...editor.ticked, ...context.shown])] }
    case 'untick':
      return { ...editor, ticked: [] }
    case 'undo':
      return undoRemoval(editor)
    case 'usual':
      return withParts(withSections(editor.parts, templateSections[editor.template], context.seen))
    case 'heading':
    case 'text':
      return withParts(
        insertPart(editor.parts, { id: context.newId, kind: verb }, { at, above: rest === 'above' }),
      )
  }
  const part = editor.parts[at]
  if (!part) return editor
  switch (verb) {
    case 'up':
      return withParts(movePart(editor.parts, at, positionAbove(editor.parts, at) ?? at))
    case 'down':
      return withParts(movePart(editor.parts, at, positionBelow(editor.parts, at) ?? at))
    case 'to':
      return withParts(movePart(editor.parts, at, /^\d+$/.test(rest) ? Number(rest) : at))
    case 'in':
      return withParts(changeLevel(editor.parts, at, 1))
    case 'out':
      return withParts(changeLevel(editor.parts, at, -1))
    case 'sections':
      return part.kind === 'point'
        ? withParts(withSections(editor.parts, part.sections, context.seen))
        : editor
    case 'remove':
      return { ...editor, parts: editor.parts.toSpliced(at, 1), removed: { part, at } }
  }
  return editor
}

/** Ticked points that are not there yet, with what the template usually takes. */
function addPoints(editor: EditorState): EditorState {
  const present = chosenTakeawayIds(editor.parts)
  const fresh = [...new Set(editor.ticked)].filter((id) => !present.has(id))
  const sections = templateSections[editor.template]
  const points = fresh.map(
    (takeawayId): EditorPart => ({ kind: 'point', id: takeawayId, takeawayId, sections }),
  )
  const heading = editor.parts.findIndex((part) => part.id === editor.insertUnder && part.kind === 'heading')
  const at = heading < 0 ? editor.parts.length : sectionEnd(editor.parts, heading)
  const { removed } = editor
  const removedCameBack = removed?.part.kind === 'point' && fresh.includes(removed.part.takeawayId)
  return {
    ...editor,
    parts: editor.parts.toSpliced(at, 0, ...points),
    removed: removedCameBack ? null : removed,
    ticked: [],
  }
}

function undoRemoval(editor: EditorState): EditorState {
  const { removed, parts } = editor
  if (!removed) return editor
  const { part } = removed
  const present =
    parts.some((one) => one.id === part.id) ||
    (part.kind === 'point' && chosenTakeawayIds(parts).has(part.takeawayId))
  return {
    ...editor,
    removed: null,
    parts: present ? parts : parts.toSpliced(Math.min(removed.at, parts.length), 0, part),
  }
}

function insertPart(
  parts: EditorPart[],
  { id, kind }: { id: string; kind: 'heading' | 'text' },
  { at, above }: { at: number; above: boolean },
): EditorPart[] {
  if (parts.some((part) => part.id === id)) return parts
  const position = at < 0 ? parts.length : above ? at : at + 1
  const before = parts.slice(0, position).findLast((part) => part.kind === 'heading')
  const level = before?.kind === 'heading' ? before.level : 1
  const part: EditorPart = kind === 'heading' ? { kind, id, level, text: '' } : { kind, id, text: '' }
  return parts.toSpliced(position, 0, part)
}

function changeLevel(parts: EditorPart[], at: number, by: number): EditorPart[] {
  return parts.map((part, index) =>
    index === at && part.kind === 'heading'
      ? { ...part, level: Math.min(Math.max(part.level + by, 1), 3) }
      : part,
  )
}

/** Of a point that the reader does not see, nobody can say what is taken: it stays as it is. */
function withSections(parts: EditorPart[], sections: PointSection[], seen: string[]): EditorPart[] {
  const visible = new Set(seen)
  return parts.map((part) => (part.kind === 'point' && visible.has(part.id) ? { ...part, sections } : part))
}
