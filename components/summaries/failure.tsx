import { SignInAgain } from '@/components/discussion/sign-in-again'
import type { Choice, Part } from '@/components/summaries/composition'
import { faultsOf } from '@/components/summaries/faults'
import type { ActionState } from '@/components/ui/action-form'
import { FormError } from '@/components/ui/form-error'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'

export type FailureProps = {
  state: ActionState
  /** The outline that was sent, which faults speak of. */
  sent: Part[]
  choices: Map<string, Choice>
  words: Messages['composer']
}

/** Why it was not saved, with a way to each part that is at fault. */
export default function Failure({ state, sent, choices, words }: FailureProps) {
  const faults = faultsOf(state.fields ?? {}, sent, choices, words)
  if (faults.length > 0) return <FormError message={state.message} faults={faults} />
  return (
    <Notice tone="danger" title={state.message}>
      {state.code === 'unauthenticated' ? <SignInAgain label={words.signIn} /> : null}
    </Notice>
  )
}
