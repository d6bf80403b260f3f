'use client'

import { PasswordInput } from '@/components/people/password-input'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'

type AccountFormMessages = {
  name: string
  email: string
  username: string
  usernameHint: string
  password: string
  passwordHint: string
  show: string
  hide: string
}
type Props = {
  action: FormAction
  token: string
  words: AccountFormMessages
  submit: string
  initial?: { name?: string | null; email?: string | null }
}

/** Name, how to sign in, password: for the first administrator and for the invited. */
export function AccountForm({ action, token, words, submit, initial }: Props) {
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      {({ fields, values }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <Input
            name="name"
            label={words.name}
            required
            maxLength={60}
            autoComplete="name"
            error={fields?.name}
            defaultValue={values?.name ?? initial?.name ?? ''}
          />
          <Input
            name="email"
            type="email"
            label={words.email}
            maxLength={200}
            autoComplete="email"
            error={fields?.email}
            defaultValue={values?.email ?? initial?.email ?? ''}
          />
          <Input
            name="username"
            label={words.username}
            hint={words.usernameHint}
            maxLength={40}
            autoComplete="username"
            error={fields?.username}
            defaultValue={values?.username}
          />
          <PasswordInput
            name="password"
            label={words.password}
            words={words}
            hint={words.passwordHint}
            required
            autoComplete="new-password"
            error={fields?.password}
          />
          <SubmitButton>{submit}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
