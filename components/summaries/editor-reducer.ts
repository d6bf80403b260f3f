import { newDraftId } from '@/components/drafts/draft'
import { fillMessage, partLabel } from '@/components/summaries/labels'
import type { Messages } from '@/lib/i18n/messages'
import type { EditorPart, EditorState, PointChoice } from '@/lib/summaries/outline/editor-state'
import { applyStep } from '@/lib/summaries/outline/steps'

type ReduceContext = {
  shown: string[]
  choices: Map<string, PointChoice>
  words: Messages['composer']
  /** What holds the focus now. */
  focused: Element | null
}

/** Applies a step in the browser: the editor after it, its announcement, and what then holds the focus. */
export function reduce(
  before: EditorState,
  step: string,
  { shown, choices, words, focused: holder }: ReduceContext,
): { after: EditorState; announcement: string; focus: Element | string | null } {
  const newId = newDraftId()
  const choiceOf = (part: EditorPart) => (part.kind === 'point' ? choices.get(part.takeawayId) : undefined)
  const seen = before.parts.filter(choiceOf).map((part) => part.id)
  const after = applyStep(before, step, { shown, seen, newId })
  const announcement = announcementOf(step, before, after, {
    words,
    labelOf: (part) => partLabel(part, choiceOf(part), words),
  })
  return { after, announcement, focus: focusAfter(step, before, newId) ?? holder }
}

/** A new part, what undoes a removal, or what came back; after all else the focus stays, wherever its row has moved. */
function focusAfter(step: string, before: EditorState, newId: string): string | null {
  const [verb] = step.split(':')
  if (verb === 'heading' || verb === 'text') return `text-${newId}`
  if (verb === 'remove') return 'undo-removed'
  return verb === 'undo' && before.removed ? `part-${before.removed.part.id}` : null
}

/** What a step has done, to be read out; nothing where it changed nothing. */
function announcementOf(
  step: string,
  before: EditorState,
  after: EditorState,
  { words, labelOf }: { words: Messages['composer']; labelOf: (part: EditorPart) => string },
): string {
  const [verb = '', id = ''] = step.split(':')
  const at = after.parts.findIndex((part) => part.id === id)
  const part = after.parts[at]
  if (['up', 'down', 'to'].includes(verb) && part)
    return fillMessage(words.moved, { labelOf: labelOf(part), place: at + 1, count: after.parts.length })
  if (['in', 'out'].includes(verb) && part?.kind === 'heading')
    return fillMessage(words.levelChanged, { labelOf: labelOf(part), level: part.level })
  if (verb === 'remove' && after.removed)
    return fillMessage(words.removed, { labelOf: labelOf(after.removed.part) })
  if (verb === 'undo' && before.removed)
    return fillMessage(words.restored, { labelOf: labelOf(before.removed.part) })
  if (verb === 'add') return fillMessage(words.added, { count: after.parts.length - before.parts.length })
  if (verb === 'sections' || verb === 'usual') return words.sectionsApplied
  return ''
}
