import { SignInAgain } from '@/components/discussion/sign-in-again'
import type { faultsOf } from '@/components/summaries/faults'
import type { ActionState } from '@/components/ui/action-form'
import { FormError } from '@/components/ui/form-error'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  state: ActionState
  faults: ReturnType<typeof faultsOf>['list']
  /** Whether this device keeps what was written. */
  kept: boolean
  words: Messages['composer']
}

/** Why it was not saved, and what of it each fault is about. */
export function Failure({ state, faults, kept, words }: Props) {
  if (faults.length > 0) return <FormError message={state.message} faults={faults} />
  return (
    <Notice tone="danger" title={state.message}>
      {kept && state.code !== 'offline' ? words.kept : null}{' '}
      {state.code === 'unauthenticated' ? <SignInAgain label={words.signIn} /> : null}
    </Notice>
  )
}
