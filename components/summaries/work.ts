import { newDraftId } from '@/components/discussion/draft'
import type { Choice, Desk, Part } from '@/components/summaries/composition'
import { filled, nameOf } from '@/components/summaries/speech'
import { applyStep } from '@/components/summaries/steps'
import type { Messages } from '@/lib/i18n/messages'

type Around = {
  shown: string[]
  choices: Map<string, Choice>
  words: Messages['composer']
  /** What holds the focus now. */
  holder: Element | null
}

/** A step in the browser: the desk after it, what is to be said of it, and what holds the focus then. */
export function carriedOut(
  before: Desk,
  step: string,
  { shown, choices, words, holder }: Around,
): { after: Desk; said: string; focus: Element | string | null } {
  const newId = newDraftId()
  const choiceOf = (part: Part) => (part.kind === 'point' ? choices.get(part.takeawayId) : undefined)
  const seen = before.parts.filter(choiceOf).map((part) => part.id)
  const after = applyStep(before, step, { shown, seen, newId })
  const said = saidOf(step, before, after, { words, name: (part) => nameOf(part, choiceOf(part), words) })
  return { after, said, focus: focusAfter(step, before, newId) ?? holder }
}

/** A new part, what undoes a removal, or what came back; after all else the focus stays, wherever its row has moved. */
function focusAfter(step: string, before: Desk, newId: string): string | null {
  const [verb] = step.split(':')
  if (verb === 'heading' || verb === 'text') return `text-${newId}`
  if (verb === 'remove') return 'undo-removed'
  return verb === 'undo' && before.removed ? `part-${before.removed.part.id}` : null
}

/** What a step has done, to be read out; nothing where it changed nothing. */
function saidOf(
  step: string,
  before: Desk,
  after: Desk,
  { words, name }: { words: Messages['composer']; name: (part: Part) => string },
): string {
  const [verb = '', id = ''] = step.split(':')
  const at = after.parts.findIndex((part) => part.id === id)
  const part = after.parts[at]
  if (['up', 'down', 'to'].includes(verb) && part)
    return filled(words.moved, { name: name(part), place: at + 1, count: after.parts.length })
  if (['in', 'out'].includes(verb) && part?.kind === 'heading')
    return filled(words.levelled, { name: name(part), level: part.level })
  if (verb === 'remove' && after.removed) return filled(words.removed, { name: name(after.removed.part) })
  if (verb === 'undo' && before.removed) return filled(words.restored, { name: name(before.removed.part) })
  if (verb === 'add') return filled(words.added, { count: after.parts.length - before.parts.length })
  if (verb === 'takes' || verb === 'usual') return words.takesDone
  return ''
}
