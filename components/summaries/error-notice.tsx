import { SignInAgain } from '@/components/discussion/sign-in-again'
import { toFieldErrors } from '@/components/summaries/field-errors'
import type { ActionState } from '@/components/ui/action-state'
import { FormError } from '@/components/ui/form-error'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'
import type { EditorPart, PointChoice } from '@/lib/summaries/outline/editor-state'

type Props = {
  state: ActionState
  /** The outline that was sent, which faults speak of. */
  sent: EditorPart[]
  choices: Map<string, PointChoice>
  words: Messages['composer']
}

/** Why it was not saved, with a way to each part that is at fault. */
export function ErrorNotice({ state, sent, choices, words }: Props) {
  const faults = toFieldErrors(state.fields ?? {}, sent, choices, words)
  if (faults.length > 0) return <FormError message={state.message} faults={faults} />
  return (
    <Notice tone="danger" title={state.message}>
      {state.code === 'unauthenticated' ? <SignInAgain label={words.signIn} /> : null}
    </Notice>
  )
}
