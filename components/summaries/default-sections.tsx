import { StepButton } from '@/components/summaries/step-button'
import type { Messages } from '@/lib/i18n/messages'
import type { EditorState, PointChoice } from '@/lib/summaries/outline/editor-state'
import { templateSections } from '@/lib/summaries/sections'

type Props = {
  editor: EditorState
  choices: Map<string, PointChoice>
  words: Messages['composer']
}

/** Where a point takes other things than the template usually does, an offer to take these of all points. */
export default function DefaultSections({ editor: { template, parts }, choices, words }: Props) {
  const sections = templateSections[template]
  const differs = parts.some(
    (part) =>
      part.kind === 'point' && choices.has(part.takeawayId) && part.sections.join() !== sections.join(),
  )
  return differs ? (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
      <span>
        {words.defaultSectionsText}
        {sections.map((section) => words.sectionNames[section]).join(words.and)}
      </span>
      <StepButton step="usual">{words.defaultSections}</StepButton>
    </div>
  ) : null
}
