import { SignInAgain } from '@/components/discussion/sign-in-again'
import { ConflictView, type CurrentSummary } from '@/components/summaries/conflict-view'
import { toFieldErrors } from '@/components/summaries/field-errors'
import type { ActionState } from '@/components/ui/action-state'
import { FormError } from '@/components/ui/form-error'
import { Notice } from '@/components/ui/notice'
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

/**
 * Why it was not saved, with a way to each part that is at fault; of a conflict what stands now, beside what was written
 * where there is room.
 */
export default function SaveError({ state, id, sent, choices, locale, words, onTake }: Props) {
  if (isCurrentSummary(state.detail))
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
  const faults = toFieldErrors(state.fields ?? {}, sent, choices, words)
  if (faults.length > 0) return <FormError message={state.message} faults={faults} />
  return (
    <Notice tone="danger" title={state.message}>
      {state.code === 'unauthenticated' ? <SignInAgain label={words.signIn} /> : null}
    </Notice>
  )
}

function isCurrentSummary(detail: unknown): detail is CurrentSummary {
  return typeof (detail as Partial<CurrentSummary> | undefined)?.version === 'number'
}
