'use client'

import { OneTimeSecret } from '@/components/people/one-time-secret'
import { ActionButton } from '@/components/ui/action-button'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { Input } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type PersonAccount = { id: string; email: string | null; username: string | null; active: boolean }
type Props = {
  person: PersonAccount
  self: boolean
  words: Messages['people']
  actions: { login: FormAction; reset: FormAction; deactivate: FormAction; reactivate: FormAction }
}

/** How a person signs in, and whether they may. */
export function AccessForms({ person, self, words, actions }: Props) {
  return (
    <div className="flex min-w-0 flex-col gap-10">
      <Section id="login" title={words.howToSignIn}>
        <LoginNames action={actions.login} person={person} words={words} />
      </Section>
      <Section id="access" title={words.access}>
        {self ? (
          <Notice>{words.ownAccount}</Notice>
        ) : (
          <AccountActions person={person} words={words} actions={actions} />
        )}
      </Section>
    </div>
  )
}

function LoginNames({ action, person, words }: { action: FormAction } & Pick<Props, 'person' | 'words'>) {
  return (
    <ActionForm action={action} fields={{ id: person.id }} done={words.saved} className="flex flex-col gap-4">
      {(field) => (
        <>
          <Input {...field('email', person.email ?? '')} type="email" label={words.email} maxLength={200} />
          <Input
            {...field('username', person.username ?? '')}
            label={words.username}
            hint={words.usernameHint}
            maxLength={40}
          />
          <SubmitButton variant="secondary" className="self-start">
            {words.save}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

function AccountActions({
  person: { id, active },
  words,
  actions,
}: Pick<Props, 'person' | 'words' | 'actions'>) {
  return (
    <div className="flex flex-col items-start gap-4">
      <ActionForm action={actions.reset} fields={{ id }} className="flex w-full flex-col items-start gap-3">
        {(_, { result }) => (
          <>
            <OneTimeSecret text={words.resetDone} value={result} words={words} />
            <ConfirmButton
              label={words.resetPassword}
              title={words.resetTitle}
              text={words.resetText}
              confirm={words.resetPassword}
              cancel={words.cancel}
              variant="secondary"
            />
          </>
        )}
      </ActionForm>
      {active ? (
        <ConfirmForm
          action={actions.deactivate}
          fields={{ id }}
          label={words.deactivate}
          title={words.deactivateTitle}
          text={words.deactivateText}
          cancel={words.cancel}
        />
      ) : (
        <ActionButton action={actions.reactivate} fields={{ id }} variant="secondary">
          {words.reactivate}
        </ActionButton>
      )}
    </div>
  )
}
