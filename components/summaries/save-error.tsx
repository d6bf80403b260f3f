import { ConflictView, type CurrentSummary } from '@/components/summaries/conflict-view'
import { ErrorNotice } from '@/components/summaries/error-notice'
import type { ActionState } from '@/components/ui/action-state'
import { summaryPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { Composition, EditorPart, PointChoice } from '@/lib/summaries/outline/editor-state'

type Props = {
  state: ActionState
  id: string
  /** The outline that was sent, which faults speak of. */
  sent: EditorPart[]
  choices: Map<string, PointChoice>
  locale: Locale
  words: Messages['composer']
  onTake: (theirs: Composition) => void
}

/** Why it was not saved; of a conflict what stands now, beside what was written where there is room. */
export default function SaveError({ state, id, sent, choices, locale, words, onTake }: Props) {
  if (!isCurrentSummary(state.detail)) return <ErrorNotice {...{ state, sent, choices, words }} />
  return (
    <div className="xl:sticky xl:top-17">
      <ConflictView
        current={state.detail}
        lang={locale}
        href={summaryPath(id, 'edit')}
        {...{ choices, words, onTake }}
      />
    </div>
  )
}

function isCurrentSummary(detail: unknown): detail is CurrentSummary {
  return typeof (detail as Partial<CurrentSummary> | undefined)?.version === 'number'
}
