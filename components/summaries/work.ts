import { newDraftId } from '@/components/discussion/draft'
import type { Choice, Desk, Part } from '@/components/summaries/composition'
import { nameOf, saidOf } from '@/components/summaries/speech'
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
