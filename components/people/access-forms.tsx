'use client'

import { OneTimeSecret } from '@/components/people/one-time-secret'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Input } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
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
      <section aria-labelledby="login">
        <h2 id="login" className="mb-3 text-lg">
          {words.howToSignIn}
        </h2>
        <LoginNames action={actions.login} person={person} words={words} />
      </section>
      <section aria-labelledby="access">
        <h2 id="access" className="mb-3 text-lg">
          {words.access}
        </h2>
        {self ? (
          <Notice>{words.ownAccount}</Notice>
        ) : (
          <AccountActions person={person} words={words} actions={actions} />
        )}
      </section>
    </div>
  )
}

function LoginNames({ action, person, words }: { action: FormAction } & Pick<Props, 'person' | 'words'>) {
  return (
    <ActionForm action={action} done={words.saved} className="flex flex-col gap-4">
      {({ fields, values }) => (
        <>
          <input type="hidden" name="id" value={person.id} />
          <Input
            name="email"
            type="email"
            label={words.email}
            maxLength={200}
            error={fields?.email}
            defaultValue={values?.email ?? person.email ?? ''}
          />
          <Input
            name="username"
            label={words.username}
            hint={words.usernameHint}
            maxLength={40}
            error={fields?.username}
            defaultValue={values?.username ?? person.username ?? ''}
          />
          <SubmitButton variant="secondary" className="self-start">
            {words.save}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

function AccountActions({ person, words, actions }: Pick<Props, 'person' | 'words' | 'actions'>) {
  const id = <input type="hidden" name="id" value={person.id} />
  return (
    <div className="flex flex-col items-start gap-4">
      <ActionForm action={actions.reset} className="flex w-full flex-col items-start gap-3">
        {({ result }) => (
          <>
            {id}
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
      {person.active ? (
        <ActionForm action={actions.deactivate}>
          {id}
          <ConfirmButton
            label={words.deactivate}
            title={words.deactivateTitle}
            text={words.deactivateText}
            confirm={words.deactivate}
            cancel={words.cancel}
          />
        </ActionForm>
      ) : (
        <ActionForm action={actions.reactivate}>
          {id}
          <SubmitButton variant="secondary">{words.reactivate}</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
